import { sql } from 'kysely'
import { limits } from '#limits'
import type { Instant } from '#db/connection.ts'

const [first, second, later] = limits.resend.waitSeconds

/** How long after the so-manieth code the next may be asked for: a minute, then two, then five each time. */
export const waitAfter = (asked: string) =>
  sql<string>`make_interval(secs => case ${sql.ref(asked)} when 1 then ${first}::float8
    when 2 then ${second}::float8 else ${later}::float8 end)`

/**
 * Whether a form (columns `codes_asked`, `code_asked_at`) has waited long enough to ask for another code. Each form
 * keeps its own count beside the mailbox's: how often codes were asked for a mailbox is nobody's business, and a page
 * must not differ for one that is new.
 */
export const hasWaited = (at: Instant) => sql<boolean>`code_asked_at + ${waitAfter('codes_asked')} <= ${at}`

/** Whole seconds until the form's page may offer another code; 0 when it may now. */
export const secondsToWait = (at: Instant) =>
  sql<number>`greatest(0, ceil(extract(epoch from code_asked_at + ${waitAfter('codes_asked')} - ${at})))::integer`

/** Seconds since the form asked for its newest code. */
export const secondsSinceAsking = (at: Instant) =>
  sql<number>`extract(epoch from ${at} - code_asked_at)::float8`
