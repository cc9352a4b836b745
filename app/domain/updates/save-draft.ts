import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Draft } from './read-draft.ts'

export type SaveOutcome =
  | { outcome: 'saved'; draftNumber: number; savedAt: Date }
  /** Somebody else has saved in between: their words, and who they are, for the later one to choose. */
  | { outcome: 'changed-meanwhile'; theirs: Draft & { draftNumber: number; who: string | null } }
  /** There is no such draft, or it is published and its words are fixed. */
  | { outcome: 'no-such-draft' }

// A sitting is one entry in the log, however often its words are saved.
const SITTING_MINUTES = 30

/**
 * Saves a draft's words. `draftNumber` is the saving that the writer last saw: when there has been another by somebody
 * else, or in another window, nothing is overwritten.
 */
export async function saveDraft(
  db: Db,
  by: By,
  { id, draftNumber, draft }: { id: string; draftNumber: number; draft: Draft },
  at: Instant = databaseTime,
): Promise<SaveOutcome> {
  return db.transaction().execute(async (tx) => {
    const now = await tx
      .selectFrom('updates as written')
      .leftJoin('organisers', 'organisers.id', 'written.saved_by')
      .select([
        'written.locale',
        'title',
        'body',
        'draft_number as draftNumber',
        'organisers.name as who',
        sql<boolean>`draft_number > 1 and saved_by = ${by.organiserId}
          and saved_at > ${at} - make_interval(mins => ${SITTING_MINUTES})`.as('sameSitting'),
      ])
      .where('written.id', '=', id)
      .where('campaign_id', '=', by.campaignId)
      .where('number', 'is', null)
      .where('version_id', 'is', null)
      .forUpdate('written')
      .executeTakeFirst()
    if (!now) return { outcome: 'no-such-draft' }
    const { sameSitting, ...theirs } = now
    const alike = now.title === draft.title && now.body === draft.body && now.locale === draft.locale
    if (now.draftNumber !== draftNumber && !alike) return { outcome: 'changed-meanwhile', theirs }
    const saved = await tx
      .updateTable('updates')
      .set((eb) => ({
        ...draft,
        draft_number: eb('draft_number', '+', 1),
        saved_by: by.organiserId,
        saved_at: at,
      }))
      .where('id', '=', id)
      .returning(['draft_number as draftNumber', 'saved_at as savedAt'])
      .executeTakeFirstOrThrow()
    if (!sameSitting) await writeEntry(tx, { ...by, deed: 'wroteUpdate', facts: { title: draft.title } }, at)
    return { outcome: 'saved', ...saved }
  })
}
