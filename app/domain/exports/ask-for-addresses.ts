import { limits } from '#limits'
import { writeEntry, type By } from '#audit'
import { tellOwners } from '#teams'
import type { Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { countWithOthers } from './count-with-others.ts'
import { countWithUpdates } from './count-with-updates.ts'

export type AskOutcome =
  | { outcome: 'ready'; id: string }
  /** So many addresses go out only when another owner says yes as well; the others have been told. */
  | { outcome: 'needs-second-owner' }
  /** There is no other owner who could say yes. */
  | { outcome: 'no-second-owner' }
  | { outcome: 'nobody-asked-for-news' }

type Asking = By & {
  /** Only of those who gave this consent as well. */
  consentId?: string | null
}

/**
 * Asks for the addresses of everybody who wants a campaign's news. What it takes to get them depends on how many there are,
 * with those that went out within a day.
 */
export async function askForAddresses(
  db: Db,
  keys: Keys,
  { teamId, campaignId, organiserId, consentId = null }: Asking,
  at: Instant = databaseTime,
): Promise<AskOutcome> {
  return db.transaction().execute(async (tx) => {
    const addresses = await countWithUpdates(tx, campaignId, { consents: consentId ? [consentId] : null })
    if (addresses === 0) return { outcome: 'nobody-asked-for-news' }
    const together = await countWithOthers(tx, { campaignId, consentId }, at)
    const needsSecond = together > limits.exports.aloneUpTo
    if (needsSecond && !(await hasOtherOwner(tx, teamId, organiserId))) return { outcome: 'no-second-owner' }
    const id = newId()
    await tx
      .insertInto('address_exports')
      .values({
        id,
        campaign_id: campaignId,
        asked_by: organiserId,
        addresses,
        asked_at: at,
        needs_second: needsSecond,
        consent_id: consentId,
      })
      .execute()
    const entry = {
      teamId,
      campaignId,
      organiserId,
      deed: 'askedForAddresses' as const,
      facts: { addresses },
    }
    const entryId = await writeEntry(tx, entry, at)
    if (!needsSecond) return { outcome: 'ready', id }
    await tellOwners(tx, keys, { teamId, entryId, but: organiserId }, at)
    return { outcome: 'needs-second-owner' }
  })
}

async function hasOtherOwner(tx: Tx, teamId: string, organiserId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('memberships')
    .select('organiser_id')
    .where('team_id', '=', teamId)
    .where('role', '=', 'owner')
    .where('organiser_id', '<>', organiserId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}
