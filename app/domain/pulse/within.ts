import { sql } from 'kysely'

/**
 * The times, in seconds, that a confirmation is counted within: each about half as long again as the one before it, at
 * lengths that people say. Counted by these steps, no time of one person is ever written down.
 */
export const WITHIN_SECONDS = [
  15, 20, 30, 45, 60, 90, 120, 180, 300, 450, 600, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400,
]

/** The step that so many seconds fall into, from 1 on; what took longer than a day is in the last one. */
export const stepOfSeconds = (seconds: ReturnType<typeof sql<number>>) =>
  sql<number>`(least(width_bucket(${seconds} - 0.001, ${WITHIN_SECONDS}::float8[]) + 1, ${WITHIN_SECONDS.length}))::smallint`
