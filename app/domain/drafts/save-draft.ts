import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { changeKind } from '#campaigns'
import { storableLines } from '#names'
import { kindOf, stepOf, type Fields } from './fields.ts'
import { mergeFields } from './merge-fields.ts'

export type Save = By & {
  /** The revision that the writer had before them. */
  revision: number
  fields: Fields
}

export type SaveOutcome =
  | { outcome: 'saved'; revision: number; savedAt: Date; fields: Fields }
  /**
   * Somebody else has changed the same fields meanwhile: nothing is saved. `fields` is what stands, with what only the sender changed
   * laid over it: what a page carries on with, lest it takes back what others did.
   */
  | { outcome: 'contested'; revision: number; by: string | null; contested: string[]; fields: Fields }
  | { outcome: 'too-long'; field: string }
  /** It is published, or was never there. */
  | { outcome: 'no-draft' }

// Ten times the longest statement we know of; the page is still read in one breath by the server.
export const LONGEST_FIELD = 50_000
const SAVES_KEPT = 200
// A person who writes for an hour is two lines in the log, not three thousand.
const ENTRY_EVERY_MINUTES = 30

/**
 * Saves what somebody typed, whole or not, right or wrong: a draft refuses nothing but a field that nobody could read. What others
 * changed meanwhile stays, field by field; a field that both changed is for the later one to decide.
 */
export async function saveDraft(
  db: Db,
  { campaignId, teamId, organiserId, revision, fields: sent }: Save,
  at: Instant = databaseTime,
): Promise<SaveOutcome> {
  const fields = Object.fromEntries(
    Object.entries(sent)
      .filter(([field]) => stepOf(field))
      .map(([field, text]) => [field, storableLines(text)]),
  )
  const tooLong = Object.keys(fields).find((field) => fields[field]!.length > LONGEST_FIELD)
  if (tooLong) return { outcome: 'too-long', field: tooLong }

  return db.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom('drafts')
      .select([
        'fields',
        'revision',
        'saved_at as savedAt',
        'saved_by as savedBy',
        sql<boolean>`saved_by is distinct from ${organiserId} or revision = 1
          or saved_at < ${at} - make_interval(mins => ${ENTRY_EVERY_MINUTES})`.as('worthAnEntry'),
      ])
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .executeTakeFirst()
    if (!draft) return { outcome: 'no-draft' }
    const base = await savedAs(tx, campaignId, revision)
    const merged = mergeFields({ base, now: draft.fields, sent: fields })
    if (merged.contested.length > 0) {
      const by = await nameOf(tx, draft.savedBy)
      return { outcome: 'contested', revision: draft.revision, by, ...merged }
    }
    const nothingNew = Object.entries(merged.fields).every(([field, text]) => draft.fields[field] === text)
    const { savedAt } = draft
    if (nothingNew) return { outcome: 'saved', revision: draft.revision, savedAt, fields: draft.fields }

    const text = JSON.stringify(merged.fields)
    const saved = await tx
      .updateTable('drafts')
      .set({ fields: text, revision: draft.revision + 1, saved_at: at, saved_by: organiserId })
      .where('campaign_id', '=', campaignId)
      .returning(['revision', 'saved_at as savedAt', 'fields'])
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('draft_saves')
      .values({ campaign_id: campaignId, revision: saved.revision, fields: text })
      .execute()
    await tx
      .deleteFrom('draft_saves')
      .where('campaign_id', '=', campaignId)
      .where('revision', '<=', saved.revision - SAVES_KEPT)
      .execute()
    if (fields.kind) await changeKind(tx, campaignId, kindOf(merged.fields))
    if (draft.worthAnEntry) await writeEntry(tx, { teamId, organiserId, campaignId, deed: 'editedDraft' }, at)
    return { outcome: 'saved', ...saved }
  })
}

/** The fields as they were at a revision. One that is no longer kept is as if nothing had been there: all is contested, nothing is lost. */
async function savedAs(tx: Tx, campaignId: string, revision: number): Promise<Fields> {
  const save = await tx
    .selectFrom('draft_saves')
    .select('fields')
    .where('campaign_id', '=', campaignId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return save?.fields ?? {}
}

async function nameOf(tx: Tx, organiserId: string | null): Promise<string | null> {
  const organiser = await tx
    .selectFrom('organisers')
    .select('name')
    .where('id', '=', organiserId)
    .executeTakeFirst()
  return organiser?.name ?? null
}
