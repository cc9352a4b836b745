import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { noteEmails, noteForms } from '#pulse'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'

/** Mail domains of the demonstration: how many of a hundred mailboxes are there, and which in a hundred refuse emails. */
const domains: [name: string, share: number, refuses: number][] = [
  ['post.example', 46, 1],
  ['lindenmail.example', 27, 0],
  ['harbour.example', 15, 4],
  ['withy-dale.example', 8, 0],
]
// A hundred forms for every ninety-four who were confirmed.
const A_HUNDRED_FOR = 94
// Most who open a page read and go.
const OPENINGS_FOR_ONE = 6.4
// What a hundred lacks lives in houses of its own, which nobody is told of.
const OWN_HOUSES = 4

/**
 * What the desk would know of how a campaign's people signed in its two days: a page opened more often than signed, a form and an email for each and for some
 * who never came back, most codes typed within a minute and a half, and what mail servers said.
 */
export async function plantDemoPulse(db: Db, keys: Keys, campaignId: string): Promise<void> {
  await sql`
    insert into beats (campaign_id, hour, confirmed, within)
    select campaign_id, hour, count(*), step
      from (select campaign_id, floor(extract(epoch from confirmed_at) / 3600)::integer as hour,
                   2 + width_bucket(random() ^ 2, 0, 1, 6) as step
              from signatures where campaign_id = ${campaignId} and state = 'standing') as confirmed
     group by 1, 2, 4`.execute(db)
  await sql`
    insert into beats (campaign_id, hour, seen)
    select campaign_id, floor(extract(epoch from confirmed_at) / 3600)::integer as hour, ceil(count(*) * ${OPENINGS_FOR_ONE}::float8)
      from signatures where campaign_id = ${campaignId} and state = 'standing'
     group by 1, 2`.execute(db)
  const { rows } = await sql<{ noon: Date; people: number }>`
    select date_bin('1 day', confirmed_at, timestamptz '2001-01-01Z') + interval '12 hours' as noon,
           count(*)::integer as people
      from signatures where campaign_id = ${campaignId} and state = 'standing' group by 1`.execute(db)
  for (const { noon, people } of rows) {
    const at = sql<Date>`${noon}::timestamptz`
    const settled = mailboxes(Math.ceil(people / A_HUNDRED_FOR)).map(({ addressKey, refuses }) => ({
      campaignId,
      addressKey,
      addressMac: randomBytes(32),
      ticketHash: randomBytes(32),
      outcome: refuses ? ('refused' as const) : ('sent' as const),
      code: true,
    }))
    await db.transaction().execute((tx) => noteForms(tx, keys, settled, at))
    await db.transaction().execute((tx) => noteEmails(tx, keys, settled, at))
  }
}

function mailboxes(hundreds: number) {
  const known = domains.flatMap(([domain, share, refuses]) =>
    Array.from({ length: share * hundreds }, (_, place) => ({
      addressKey: `somebody@${domain}`,
      refuses: place % 100 < refuses,
    })),
  )
  const others = Array.from({ length: OWN_HOUSES * hundreds }, (_, place) => ({
    addressKey: `somebody@house-${place}.example`,
    refuses: false,
  }))
  return [...known, ...others]
}
