import { sql } from 'kysely'
import { askedOnce, type Db, type Instant } from '#db/connection.ts'
import type { EmailKind } from './enqueue-email.ts'
import { drawFromLanes } from './lanes.ts'

// Longer than any mail server takes to answer. A process killed while sending loses its claim after this.
const LEASE_SECONDS = 120

/** `due`: at most so many of those whose turn it is; or those of these ids, whether it is their turn or not. */
export type Wanted = { due: number } | { ids: string[] }

export type ClaimedEmail = {
  id: string
  kind: EmailKind
  locale: string
  priority: number
  /** How many times it has been taken up, this time included. */
  attempts: number
  address_sealed: Buffer
  subject: Buffer
  chosen: 'code' | 'already-signed' | 'signed' | 'as-asked' | 'nothing' | null
  campaign_id: string | null
  signature_id: string | null
  provider: Buffer | null
  about: string | null
  /** Waited for so long that it is to be given up. */
  too_old: boolean
}

/** After a day nobody waits for a code any more, and the sealed address has to go. */
export const isTooOld = (at: Instant) => sql<boolean>`created_at < ${askedOnce(at)} - interval '1 day'`

const isFree = (at: Instant) => sql`state = 'waiting' and (leased_until is null or leased_until < ${at})`

/**
 * Takes waiting emails for sending, codes before all others and the oldest first: nobody else gets them for two minutes.
 * Any number of workers may ask at once; each gets others. Emails to a provider that has asked for less are put into its
 * lane on the way, out of everybody else's, and taken from there as its pace allows.
 */
export async function claimEmails(db: Db, wanted: Wanted, at: Instant): Promise<ClaimedEmail[]> {
  const due =
    'ids' in wanted
      ? sql`select id, false as to_lane from outbox where id = any(${wanted.ids}::uuid[]) and ${isFree(at)}`
      : sql`select id, exists (select from mail_lanes where mail_lanes.provider = outbox.provider) as to_lane
              from outbox where not laned and due_at <= ${askedOnce(at)} and ${isFree(at)}
             order by priority, due_at limit ${wanted.due} for update skip locked`
  const { rows } = await sql<ClaimedEmail>`
    with ${drawFromLanes('ids' in wanted ? 0 : wanted.due, at, isFree(at))},
    due as materialized (${due}),
    sorted as (update outbox set laned = true from due where due.id = outbox.id and to_lane)
    update outbox
       set attempts = attempts + 1, leased_until = ${at} + make_interval(secs => ${LEASE_SECONDS})
      from (select id as taken from due where not to_lane union all select id from drawn) as mine
     where id = taken and ${isFree(at)}
    returning id, kind, locale, priority, attempts, address_sealed, subject, chosen, campaign_id, signature_id, provider,
              about, ${isTooOld(at)} as too_old`.execute(db)
  return rows.toSorted((one, other) => one.priority - other.priority || (one.id < other.id ? -1 : 1))
}
