import { setTimeout as delay } from 'node:timers/promises'
import { endPostmaster } from './end-postmaster.ts'
import { launch, type LaunchOutcome, type Postmaster, type Site } from './launch.ts'

const DELAYS_MS = [100, 500, 2_000, 5_000, 10_000]
const STEADY_MS = 60_000

/**
 * Starts PostgreSQL again, on the same port so that open pools find it, whenever it ends by itself; a few times, ever
 * more slowly, and then no more. Returns the deed that stops it for good.
 */
export function keepRunning(
  site: Site,
  port: number,
  first: Postmaster,
  delays = DELAYS_MS,
): () => Promise<void> {
  const { log } = site
  const stopping = new AbortController()
  let postmaster: Postmaster | undefined = first
  const watched = watch()
  let stopped: Promise<void> | undefined

  async function watch() {
    let tries = 0
    while (postmaster) {
      const since = Date.now()
      const reason = await postmaster.ended
      if (stopping.signal.aborted) return
      if (Date.now() - since > STEADY_MS) tries = 0
      log.error(`PostgreSQL ended by itself (${reason}); starting it again on port ${port}.`)
      postmaster = undefined
      while (!postmaster && tries < delays.length && !stopping.signal.aborted)
        postmaster = await again(delays[tries++]!)
    }
    if (!stopping.signal.aborted)
      log.error(
        'PostgreSQL does not stay up and is not started again: stop this program, see to the cause, start anew.',
      )
  }

  async function again(wait: number): Promise<Postmaster | undefined> {
    await delay(wait, undefined, { signal: stopping.signal }).catch(() => {})
    if (stopping.signal.aborted) return undefined
    const launched = await launch(site, port, stopping.signal).catch(cannot)
    if (launched.outcome === 'ready') log.info(`PostgreSQL takes connections again on port ${port}.`)
    else
      log.error(`PostgreSQL did not start (${'because' in launched ? launched.because : launched.outcome}).`)
    return launched.outcome === 'ready' ? launched.postmaster : undefined
  }

  // Its folder may be gone altogether. Nobody awaits this work, so a throw would end the whole program.
  function cannot(error: Error): LaunchOutcome {
    return { outcome: 'failed', because: error.message }
  }

  async function stop() {
    stopping.abort()
    if (postmaster) await endPostmaster(postmaster)
    await watched
    // One that became ready while it was being called off.
    if (postmaster) await endPostmaster(postmaster)
  }
  return () => (stopped ??= stop())
}
