import type { Db } from '#db/connection.ts'
import { DRAFT_PREFIX } from './begin-campaign.ts'

const PASSING = new RegExp(
  `^${DRAFT_PREFIX}([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$`,
)

/**
 * The address that a campaign was published under, from the passing one it had as a draft; undefined where it is a draft still
 * or was never one. It says nothing about who may know it: the caller asks that.
 */
export async function addressSince(db: Db, passing: string): Promise<string | undefined> {
  const parts = PASSING.exec(passing)
  if (!parts) return undefined
  const campaign = await db
    .selectFrom('campaigns')
    .select('slug')
    .where('id', '=', parts.slice(1).join('-'))
    .executeTakeFirst()
  return campaign && campaign.slug !== passing ? campaign.slug : undefined
}
