import { sql } from 'kysely'
import { plainWords } from '#campaigns'
import type { Correspondence } from '#deliveries'
import { updateEmail, wordsOfferEmail, type Message, type Passage } from '#emails'
import { blockToken } from '#mailboxes'
import type { Db } from '#db/connection.ts'
import { passagesOf } from '../passages-of.ts'

/** An update with all that its emails have in common. */
export type ReadyUpdate = {
  slug: string
  campaign: string
  number: number | null
  title: string
  passages: Passage[]
  /** True of an offer of newer words, which has no words of its own. */
  isOffer: boolean
}

/** Reads an update once for all its emails. */
export async function readyUpdate(db: Db, updateId: string): Promise<ReadyUpdate | undefined> {
  const row = await db
    .selectFrom('updates as written')
    .innerJoin('campaigns', 'campaigns.id', 'written.campaign_id')
    .innerJoin('campaign_titles as titled', 'titled.campaign_id', 'campaigns.id')
    .select([
      'slug',
      'number',
      'written.title',
      'body',
      'written.locale',
      'titled.title as campaign',
      'version_id',
    ])
    .where('written.id', '=', updateId)
    .orderBy(sql`titled.locale <> written.locale`)
    .orderBy(sql`titled.locale <> campaigns.default_locale`)
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { body, locale, version_id, ...ready } = row
  return {
    ...ready,
    isOffer: version_id !== null,
    campaign: plainWords(ready.campaign),
    passages: passagesOf(body, locale),
  }
}

/** To whom an email goes: their language, the MAC of their mailbox, and the token that ends the news for them. */
export type Reader = { signatureId: string; locale: string; mailbox: Buffer; unsubscribe: string }

/** Writes one person's email; undefined where there is nothing to say to them any more. */
export type Compose = (reader: Reader) => Promise<Message | undefined>

/** Reads what all emails of a sending have in common, once a turn; undefined where it is gone. */
export type Prepare = (db: Db, with_: Correspondence, id: string) => Promise<Compose | undefined>

/** One person's email: the update's own words, and everything around them in the reader's language; or the offer of newer words. */
export function composeUpdate(
  { keys, sayIn, host, operator, links }: Correspondence,
  { slug, number, isOffer, ...update }: ReadyUpdate,
  { locale, mailbox, unsubscribe }: Omit<Reader, 'signatureId'>,
): Message {
  const blockLink = links.block(blockToken(keys, mailbox), locale)
  const letterhead = { say: sayIn(locale), locale, host, operator, blockLink }
  const list = {
    listId: `${slug}.news.${host.replace(/:\d+$/, '')}`,
    unsubscribe: links.unsubscribe(unsubscribe, locale),
  }
  if (isOffer) {
    const { campaign } = update
    const pages = { page: links.words(slug, locale), visitPage: links.visit(locale) }
    return wordsOfferEmail(letterhead, { campaign, ...pages, ...list })
  }
  const page = number === null ? links.campaign(slug, locale) : links.update(slug, number, locale)
  return updateEmail(letterhead, { ...update, page, ...list })
}
