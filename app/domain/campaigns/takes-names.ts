import { sql, type RawBuilder } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Instant } from '#db/connection.ts'

/** The one meaning of “open”, asked inside the transaction that signs and of the database's clock: a web server that is two hours ahead lets nobody in late. */
export const takesNames = (at: Instant = databaseTime) => takesNamesAs('campaigns', at)

/** The same where a query calls the campaign something else. */
export function takesNamesAs(campaign: string, at: Instant) {
  const column = (name: string) => sql.ref(`${campaign}.${name}`)
  return sql<boolean>`(${column('state')} = 'open' and ${column('opens_at')} <= ${at}
    and (${column('closes_at')} is null or ${column('closes_at')} > ${at}))`
}

/**
 * Whether a private campaign takes a name from whoever has this link (a part of a query; null has none): while it is the open
 * one, asked in the transaction that signs.
 */
export function takesInvited(linkId: RawBuilder<string | null>) {
  return sql<boolean>`(campaigns.state = 'private' and exists (select from private_links
    where private_links.id = ${linkId} and private_links.campaign_id = campaigns.id and private_links.ended_at is null))`
}

/**
 * Whether a name typed while the campaign took it may still be confirmed: until a day after closing; and for as long as it
 * is private, also when the link that let its person in has ended meanwhile.
 */
export function finishesNames(at: Instant = databaseTime) {
  return sql<boolean>`(campaigns.state = 'private' or (campaigns.state = 'open' and campaigns.opens_at <= ${at}
    and (campaigns.closes_at is null
      or campaigns.closes_at + make_interval(secs => ${limits.closing.graceSeconds}) > ${at})))`
}
