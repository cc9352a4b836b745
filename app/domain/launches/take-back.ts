import { writeEntry, type By } from '#audit'
import { backToDraft } from '#campaigns'
import { readAsTyped, takeUpAgain } from '#drafts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type TakeBackOutcome =
  | { outcome: 'taken-back' }
  /** People can see and sign it. */
  | { outcome: 'has-opened' }
  /** Words under which there is a name, or a form that waits for its code, cannot be changed any more. */
  | { outcome: 'somebody-signed' }

/**
 * Makes a draft again of a campaign that nobody could sign yet, or that is private and that nobody has signed, with everything its makers had typed. Its
 * address stays its own for good. A private link to it opens nothing any more.
 */
export async function takeBack(
  db: Db,
  { campaignId, ...by }: By,
  at: Instant = databaseTime,
): Promise<TakeBackOutcome> {
  return db.transaction().execute(async (tx) => {
    const fields = await readAsTyped(tx, campaignId)
    const back = await backToDraft(tx, campaignId, at)
    if (back !== 'back') return { outcome: back }
    await tx.deleteFrom('private_links').where('campaign_id', '=', campaignId).execute()
    await tx.deleteFrom('private_phases').where('campaign_id', '=', campaignId).execute()
    await takeUpAgain(tx, { campaignId, organiserId: by.organiserId, fields }, at)
    await writeEntry(tx, { ...by, campaignId, deed: 'tookCampaignBack' }, at)
    return { outcome: 'taken-back' }
  })
}
