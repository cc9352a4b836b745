import { sql } from 'kysely'
import { limits } from '#limits'
import type { Instant, Tx } from '#db/connection.ts'
import { countWithUpdates } from './count-with-updates.ts'
import { isWaiting } from './is-waiting.ts'

type Wish = { campaignId: string; consentId: string | null; id?: string }

/**
 * How many people are in a wish and in those that have gone out within a day, or can, without a second owner's yes: each once,
 * and no further than one above what an owner may take alone. A list cut into the consents that were given is one list.
 */
export async function countWithOthers(
  tx: Tx,
  { campaignId, consentId, id }: Wish,
  at: Instant,
): Promise<number> {
  const { aloneUpTo, wishSeconds } = limits.exports
  const others = await tx
    .selectFrom('address_exports')
    .select('consent_id')
    .distinct()
    .where('campaign_id', '=', campaignId)
    .where('approved_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '<>', id!))
    .where((eb) =>
      eb.or([
        eb('taken_at', '>', sql<Date>`${at} - make_interval(secs => ${wishSeconds})`),
        eb.and([eb('needs_second', '=', false), isWaiting(at)]),
      ]),
    )
    .execute()
  const all = [consentId, ...others.map((other) => other.consent_id)]
  const consents = all.every((one) => one !== null) ? all : null
  return countWithUpdates(tx, campaignId, { consents, most: aloneUpTo + 1 })
}
