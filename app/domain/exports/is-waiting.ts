import { sql } from 'kysely'
import { limits } from '#limits'
import type { Instant } from '#db/connection.ts'

/** Whether a wish for addresses is still alive: neither taken nor withdrawn, and asked for less than a day ago. */
export const isWaiting = (at: Instant) => sql<boolean>`(taken_at is null and withdrawn_at is null
  and asked_at > ${at} - make_interval(secs => ${limits.exports.wishSeconds}))`
