import { writeEntry, type By } from '#audit'
import { putAway } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { localesOf } from './fields.ts'

export type DiscardOutcome =
  | { outcome: 'discarded' }
  /** Somebody has written in it since it was looked at: they must be able to say so. */
  | { outcome: 'changed' }
  | { outcome: 'no-draft' }

/**
 * Throws a draft away for good, with everything typed in it, its saves, its wordmark and its secret link. `revision` is the one that was
 * looked at. Only its title stays, in the log of the team.
 */
export async function discardDraft(
  db: Db,
  { campaignId, revision, ...by }: By & { revision: number },
  at: Instant = databaseTime,
): Promise<DiscardOutcome> {
  return db.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom('drafts')
      .select(['fields', 'revision'])
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .executeTakeFirst()
    if (!draft) return { outcome: 'no-draft' }
    if (draft.revision !== revision) return { outcome: 'changed' }
    if (!(await putAway(tx, campaignId))) return { outcome: 'no-draft' }
    await tx.deleteFrom('drafts').where('campaign_id', '=', campaignId).execute()
    const title = draft.fields[`title.${localesOf(draft.fields)[0]}`]?.trim().slice(0, 200) ?? ''
    await writeEntry(tx, { ...by, campaignId, deed: 'discardedDraft', facts: { title } }, at)
    return { outcome: 'discarded' }
  })
}
