import { sql } from 'kysely'
import { macOf, sameMac, type Keys } from '#secrets'
import type { Db } from '#db/connection.ts'

const ID_BYTES = 16
const TOKEN = /^[A-Za-z0-9_-]{64}$/

export type PartnerNumber = { slug: string; name: string; standing: number; asOf: Date }

/** What stands in the secret link to a partner's number: which partner, and our mark of 256 bits on it. */
export function numberToken(keys: Keys, partnerId: string): string {
  const id = Buffer.from(partnerId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, macOf(keys.link, 'partner number', id)]).toString('base64url')
}

/** A partner's own number, by its secret link; undefined for a link that we did not make. Tells of nobody else. */
export async function findPartnerNumber(
  db: Db,
  keys: Keys,
  token: string,
): Promise<PartnerNumber | undefined> {
  if (!TOKEN.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  if (!sameMac(bytes.subarray(ID_BYTES), macOf(keys.link, 'partner number', id))) return undefined
  return db
    .selectFrom('partners as partner')
    .innerJoin('campaigns', 'campaigns.id', 'partner.campaign_id')
    .leftJoin('campaign_counts as counted', 'counted.campaign_id', 'campaigns.id')
    .leftJoin('partner_counts', 'partner_id', 'partner.id')
    .select([
      'campaigns.slug',
      'partner.name',
      sql<number>`coalesce(partner_counts.standing, 0)`.as('standing'),
      sql<Date>`coalesce(counted.as_of, campaigns.created_at)`.as('asOf'),
    ])
    .where('partner.id', '=', sql<string>`encode(${id}::bytea, 'hex')::uuid`)
    .where('campaigns.state', 'in', ['open', 'closed'])
    .executeTakeFirst()
}
