import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { connect } from '#db/connection.ts'
import { isAway } from '#db/is-away.ts'
import type { Logger } from '../log.ts'

const LOOK_AGAIN_MS = 1_000

/**
 * Comes back when the database answers, however long that takes; says once in the log that it waits. A process that ended
 * instead would be begun later and later, or never, by whoever begins it: Docker doubles the pause up to a minute, systemd
 * gives up after five times in ten seconds. Throws for what does not pass by itself, such as a wrong password, and the
 * signal's reason when this process is told to go meanwhile.
 */
export async function waitForDatabase(url: string, log: Logger, going: AbortSignal): Promise<void> {
  const db = connect(url, { connections: 1 })
  try {
    for (let told = false; ; told = true) {
      const fault = await sql`select 1`.execute(db).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (fault === undefined) return
      if (!isAway(fault)) throw fault
      if (!told) log.warn({ err: fault }, 'the database does not answer: waiting for it')
      await pause(LOOK_AGAIN_MS, undefined, { signal: going }).catch(() => {})
      going.throwIfAborted()
    }
  } finally {
    await db.destroy()
  }
}
