import { sql } from 'kysely'
import { shownIn } from '#signatures'
import type { Db } from '#db/connection.ts'
import type { Credit } from '../kind.ts'

export type FrozenList = { signatureIds: string[]; credits: Credit[] }

/**
 * Everybody on a campaign's public list who proved their mailbox up to a moment, in the order they did, as one snapshot:
 * whoever leaves while it is read is either wholly in it or not at all, and then missed by nobody, for the page of an
 * edition asks again.
 */
export async function freezeList(
  db: Db,
  { campaignId, cutOff }: { campaignId: string; cutOff: Date },
): Promise<FrozenList> {
  const rows = await db
    .selectFrom('signatures')
    .leftJoin('co_writers', 'co_writers.signature_id', 'signatures.id')
    .select(['id', 'name', 'occupation', 'affiliation', 'country'])
    .select(sql<boolean>`co_writers.signature_id is not null`.as('coWriter'))
    .select(sql<Date>`confirmed_at`.as('since'))
    .where(shownIn(campaignId))
    .where('confirmed_at', '<=', cutOff)
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute()
  return {
    signatureIds: rows.map(({ id }) => id),
    credits: rows.map(({ name, occupation, affiliation, country, coWriter, since }) => ({
      name,
      role: occupation,
      affiliation,
      country,
      ...(coWriter && { coWriter }),
      since: since.toISOString(),
    })),
  }
}
