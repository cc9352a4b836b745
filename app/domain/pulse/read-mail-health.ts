import { sql } from 'kysely'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { providerName } from './provider-of.ts'

/** Mail of so many days is kept and told of, today included (UTC). */
export const MAIL_DAYS = 7
// A domain with fewer people could be one family's (docs/decisions/011-figures.md).
const FEWEST_TO_NAME = 5
const MOST_NAMED = 12

export type MailFigures = { sent: number; refused: number; waiting: number }
export type MailHealth = {
  named: (MailFigures & { domain: string })[]
  others: MailFigures
  all: MailFigures
}

type Row = MailFigures & { provider: Buffer | null; sealed: Buffer | null }

/** The same of all campaigns together, for whoever runs this copy. */
export const readInstanceMail = (db: Db, keys: Keys, at: Instant = databaseTime): Promise<MailHealth> =>
  readMailHealth(db, keys, null, at)

/**
 * What mail servers made of a campaign's emails in the last seven days, by domain: the twelve with most mailboxes, of
 * those with at least five, and everybody else together. `waiting` is of this moment, and of emails to sign only.
 */
export async function readMailHealth(
  db: Db,
  keys: Keys,
  campaignId: string | null,
  at: Instant,
): Promise<MailHealth> {
  const ours = campaignId === null ? sql`true` : sql`campaign_id = ${campaignId}`
  const { rows } = await sql<Row>`
    with summed as (
      select provider, sum(mailboxes) as mailboxes, sum(sent) as sent, sum(refused) as refused
        from (select provider, day, mailboxes, sent, refused from provider_days where ${ours}
               union all
              select provider, hour / 24, mailboxes, sent, refused from beats
               where ${ours} and provider is not null) as both_kinds
       where day > floor(extract(epoch from ${at}) / 86400)::integer - ${MAIL_DAYS}::integer
       group by 1
    ), waiting as (
      select provider, count(*) as waiting from outbox
       where ${ours} and state = 'waiting'
       group by 1
    ), joined as (
      select summed.provider, coalesce(mailboxes, 0) as mailboxes, coalesce(sent, 0) as sent,
             coalesce(refused, 0) as refused, coalesce(waiting, 0) as waiting
        from summed full join waiting on waiting.provider = summed.provider
    ), told as (
      select provider, name_sealed from joined join mail_providers on mac = provider
       where mailboxes >= ${FEWEST_TO_NAME}
       order by mailboxes desc, provider
       limit ${MOST_NAMED}
    )
    select told.provider, told.name_sealed as sealed, sum(sent)::integer as sent, sum(refused)::integer as refused,
           sum(waiting)::integer as waiting
      from joined left join told using (provider)
     group by 1, 2
     order by max(mailboxes) desc, 1`.execute(db)
  const named = rows.flatMap(({ provider, sealed, ...figures }) =>
    provider && sealed ? [{ ...figures, domain: providerName(keys, provider, sealed) }] : [],
  )
  const others = sum(rows.filter(({ provider }) => !provider))
  return { named, others, all: sum(rows) }
}

const sum = (rows: MailFigures[]): MailFigures =>
  rows.reduce(
    (all, { sent, refused, waiting }) => ({
      sent: all.sent + sent,
      refused: all.refused + refused,
      waiting: all.waiting + waiting,
    }),
    { sent: 0, refused: 0, waiting: 0 },
  )
