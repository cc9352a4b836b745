import { setTimeout as delay } from 'node:timers/promises'
import { launch, type Postmaster, type Site } from './launch.ts'
import { pickPort } from './pick-port.ts'
import { StartFault } from './start-fault.ts'
import { stopLeftover } from './stop-leftover.ts'

const TRIES = 10
const LINGER_MS = 500

/**
 * Starts PostgreSQL on a port of its own, and on another one when somebody takes the first between choosing and
 * binding. What an earlier run left on the cluster is stopped first. Throws a StartFault with PostgreSQL's complaint.
 */
export async function launchOnFreePort(
  site: Site,
  pick = pickPort,
): Promise<{ postmaster: Postmaster; port: number }> {
  let because = 'no free port was to be had'
  for (let tries = 0; tries < TRIES; tries++) {
    await stopLeftover(site.cluster, site.log)
    const port = await pick()
    const launched = await launch(site, port)
    switch (launched.outcome) {
      case 'ready':
        return { postmaster: launched.postmaster, port }
      case 'port-taken':
        break
      case 'leftover':
        because = 'an earlier server is still at work'
        await delay(LINGER_MS)
        break
      case 'failed':
        throw notStarted(site, launched.because)
    }
  }
  throw notStarted(site, because)
}

function notStarted({ cluster }: Site, because: string) {
  return new StartFault(
    `PostgreSQL could not start on ${cluster} (${because}): ` +
      'see that the disk has room, or put the folder back from a backup.',
  )
}
