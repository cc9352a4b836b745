import { sql, type RawBuilder } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

const CODE = /^[a-z0-9]{8}$/

/** Whether a text that somebody sent can be the code of a partner's link at all. */
export const isPartnerCode = (sent: string): boolean => CODE.test(sent)

/**
 * The one meaning of “through a partner's link”, as a part of a query: the id of the campaign's partner with this code,
 * or null where there is none, or none any more. Both may be columns of that query.
 */
export function openPartner(
  campaignId: string | RawBuilder<string>,
  code: string | RawBuilder<string>,
  at: Instant,
) {
  return sql<string | null>`(select partners.id from partners
    where partners.campaign_id = ${campaignId} and partners.code = ${code} and partners.closed_at is null
      and (partners.ends_at is null or partners.ends_at > ${at}))`
}

/** Whether a code in a campaign's address is that of a link that still counts. */
export async function findOpenPartner(
  db: Db,
  campaignId: string,
  code: string,
  at: Instant = databaseTime,
): Promise<boolean> {
  if (!isPartnerCode(code)) return false
  const { id } = await db.selectNoFrom(openPartner(campaignId, code, at).as('id')).executeTakeFirstOrThrow()
  return id !== null
}
