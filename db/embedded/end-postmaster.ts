import { setTimeout as delay } from 'node:timers/promises'
import type { Postmaster } from './launch.ts'

// Together under the ten seconds that service managers grant. Whatever is cut short is replayed at the next start.
const STEPS = [
  ['SIGINT', 6_000],
  ['SIGQUIT', 2_500],
  ['SIGKILL', 1_000],
] as const

/** Shuts PostgreSQL down and comes back when its process is gone. Open sessions are ended, nothing is lost. */
export async function endPostmaster({ signal, ended }: Postmaster) {
  for (const [name, patience] of STEPS) {
    signal(name)
    const enough = new AbortController()
    const gone = await Promise.race([
      ended.then(() => true),
      delay(patience, false, { signal: enough.signal }).catch(() => false),
    ])
    enough.abort()
    if (gone) return
  }
}
