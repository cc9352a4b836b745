import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

const EVERY_MS = 1_000
// A claim on an email lasts two minutes, because real mail servers may take that long. The rig’s never takes a tenth of it.
const LEASE_SECONDS = 120
const ENOUGH_SECONDS = 8

/** Lets a worker’s claims end after eight seconds instead of two minutes. */
export function hurryMail(db: Db) {
  const ending = new AbortController()
  const hurrying = (async () => {
    while (!ending.signal.aborted) {
      await pause(EVERY_MS, undefined, { signal: ending.signal }).catch(() => {})
      await hurryOnce(db).catch(() => {})
    }
  })()
  return async () => {
    ending.abort()
    await hurrying
  }
}

async function hurryOnce(db: Db): Promise<void> {
  await sql`
    update outbox set leased_until = clock_timestamp() - interval '1 second'
     where state = 'waiting' and leased_until between clock_timestamp()
           and clock_timestamp() + make_interval(secs => ${LEASE_SECONDS - ENOUGH_SECONDS})`.execute(db)
}
