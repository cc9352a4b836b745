import { sql } from 'kysely'
import { plainWords } from '#campaigns'
import type { Correspondence } from '#deliveries'
import { proofEmail } from '#emails'
import { blockToken } from '#mailboxes'
import { shown } from '#signatures'
import { send, type Prepare } from '#updates'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** One turn of the emails of a round, sent as updates are: at most one to a person, and a pace for every provider. */
export const sendProof = (
  db: Db,
  with_: Correspondence,
  editionId: string,
  options: { forMs?: number; at?: Instant } = {},
): Promise<void> => send(db, with_, editionId, prepareProof(options.at ?? databaseTime), options)

const prepareProof =
  (at: Instant): Prepare =>
  async (db, { keys, sayIn, host, operator, links }, editionId) => {
    const round = await db
      .selectFrom('proof_rounds as round')
      .innerJoin('campaigns', 'campaigns.id', 'round.campaign_id')
      .select([
        'slug',
        'campaigns.time_zone as timeZone',
        'deadline_at as deadline',
        'default_locale as ownLocale',
      ])
      .select(
        sql<Record<string, string>>`(select json_object_agg(locale, title) from campaign_titles
          where campaign_id = campaigns.id)`.as('titles'),
      )
      .where('edition_id', '=', editionId)
      .executeTakeFirst()
    if (!round) return undefined
    const { slug, titles, ownLocale, ...until } = round
    return async ({ signatureId, locale, mailbox, unsubscribe }) => {
      const printed = await findPrinted(db, editionId, signatureId, at)
      if (!printed) return undefined
      const blockLink = links.block(blockToken(keys, mailbox), locale)
      return proofEmail(
        { say: sayIn(locale), locale, host, operator, blockLink },
        {
          ...printed,
          ...until,
          campaign: plainWords(titles[locale] ?? titles[ownLocale]!),
          visit: links.visit(locale),
          listId: `${slug}.news.${host.replace(/:\d+$/, '')}`,
          unsubscribe: links.unsubscribe(unsubscribe, locale),
        },
      )
    }
  }

/** Somebody's name as the edition would print it now, and where the proof has it; undefined for whoever has left, and after the deadline. */
const findPrinted = (db: Db, editionId: string, signatureId: string, at: Instant) =>
  db
    .selectFrom('edition_names as printed')
    .innerJoin('signatures', 'signatures.id', 'printed.signature_id')
    .innerJoin('proof_rounds as round', 'round.edition_id', 'printed.edition_id')
    .select(['signatures.name', 'printed.page'])
    .where('printed.edition_id', '=', editionId)
    .where('printed.signature_id', '=', signatureId)
    .where('round.state', '=', 'open')
    .where('deadline_at', '>', at)
    .where(shown)
    .executeTakeFirst()
