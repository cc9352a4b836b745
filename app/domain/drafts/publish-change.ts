import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { lockCampaign, storeChange, storeWords } from '#campaigns'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { isChangeable } from './begin-change.ts'
import { entriesOf } from './entries-of.ts'
import { fieldsOfCampaign } from './fields-of-campaign.ts'
import { readDraft } from './read-draft.ts'
import { newWords, whatChanges } from './what-changes.ts'

export type Change = By & {
  /** The revision that was looked at: nobody publishes what they have not seen. */
  revision: number
  /** Said yes to new words under which nobody stands yet, knowing that people have signed those before. */
  sure: boolean
}

export type PublishChangeOutcome =
  | { outcome: 'published'; version: { id: string; number: number } | null }
  /** People have signed, or are signing, the words that are to be replaced: it is to be asked for once more. */
  | { outcome: 'ask' }
  | { outcome: 'not-ready' }
  | { outcome: 'nothing-new' }
  /** Somebody has changed it since it was looked at. */
  | { outcome: 'changed' }
  /** The campaign has closed meanwhile. */
  | { outcome: 'not-open' }
  | { outcome: 'no-draft' }

/**
 * Makes a change of a published campaign public, if nothing in it is missing or wrong. Words that are hashed become a new
 * version, with its event in the log; nobody's name goes with them. All else takes the place of what was. Each part that
 * changes has its entry in the audit log.
 */
export async function publishChange(
  db: Db,
  { campaignId, revision, sure, ...by }: Change,
  at: Instant = databaseTime,
): Promise<PublishChangeOutcome> {
  return db.transaction().execute(async (tx) => {
    await lockCampaign(tx, campaignId)
    const draft = await tx
      .selectFrom('drafts')
      .select(['fields', 'revision', sql<Date>`${at}`.as('now')])
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .executeTakeFirst()
    const published = await fieldsOfCampaign(tx, campaignId, at)
    if (!draft || !published) return { outcome: 'no-draft' }
    if (!isChangeable(published.phase)) return { outcome: 'not-open' }
    if (draft.revision !== revision) return { outcome: 'changed' }
    const { campaign, fields, faults } = readChange(published.fields, draft.fields, draft.now)
    if (faults.some(({ severity }) => severity !== 'odd')) return { outcome: 'not-ready' }
    const changes = whatChanges(published.fields, fields)
    if (Object.keys(changes).length === 0) return { outcome: 'nothing-new' }

    const words = newWords(published.fields, campaign.words)
    const signed = await hasNames(tx, campaignId)
    if (words && signed && !sure) return { outcome: 'ask' }
    const version = words ? await storeWords(tx, campaignId, words, at) : null
    const yetToOpen = published.phase === 'scheduled'
    await storeChange(tx, campaignId, { campaign, times: !!changes.times, yetToOpen })
    const entries = entriesOf(changes, { version: version?.number, fields })
    for (const entry of entries) await writeEntry(tx, { ...by, campaignId, ...entry }, at)
    await tx.deleteFrom('drafts').where('campaign_id', '=', campaignId).execute()
    // A goal leaves no trace in the log: whoever watches the count is told to look again.
    await sql`select pg_notify('counts', 'everything')`.execute(tx)
    return { outcome: 'published', version }
  })
}

/** A draft of a change as the campaign it would be. Its kind and its own language stay as they were published. */
export function readChange(published: Record<string, string>, draft: Record<string, string>, now: Date) {
  const { kind, language } = published
  const fields: Record<string, string> = { ...draft, kind: kind!, language: language! }
  return { fields, ...readDraft(fields, now) }
}

/** Whether anybody has signed, or is about to: then words do not change quietly. */
async function hasNames(tx: Tx, campaignId: string): Promise<boolean> {
  const name = await tx
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['pending', 'standing'])
    .limit(1)
    .executeTakeFirst()
  return name !== undefined
}
