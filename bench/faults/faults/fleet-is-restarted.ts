import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import type { Fault } from '../fault.ts'

const DRAIN_MS = 20_000
const A_SECOND = 60

/** A deployment: each process in turn is asked to end and is started again, while people read and sign. */
export const fleetIsRestarted: Fault = {
  id: 'F29',
  title: 'each process in turn is told to end, under load',
  expects: 'it is gone within twenty seconds, and no request fails',
  async inject({ world, dice, crowd, campaign, short, breach, note }) {
    const reading = new AbortController()
    const asked: Promise<number>[] = []
    const readers = (async () => {
      while (!reading.signal.aborted) {
        asked.push(ask(world.fleet, dice, `/c/${campaign.slug}/count.json`).then(({ status }) => status))
        await pause(1_000 / A_SECOND)
      }
    })()
    crowd.come(short ? 20 : 100, 4)
    await crowd.reached(4)
    for (const seat of [...world.fleet.webs, ...world.fleet.workers]) {
      const start = performance.now()
      const code = await seat.program.end('SIGTERM')
      const took = performance.now() - start
      if (code !== 0) breach(`a ${seat.role} process ended with ${code}`)
      if (took > DRAIN_MS) breach(`a ${seat.role} process took ${(took / 1_000).toFixed(0)} s to end`)
      note(`${seat.role} gone in ${(took / 1_000).toFixed(1)} s`)
      await world.fleet.seat(seat)
    }
    reading.abort()
    await readers
    const failed = (await Promise.all(asked)).filter((status) => status !== 200)
    const pressedAgain = crowd.signers.reduce((sum, { notNow }) => sum + notNow, 0)
    note(`${asked.length} pages read`)
    if (failed.length > 0)
      breach(`${failed.length} of ${asked.length} pages failed: ${[...new Set(failed)].join(', ')}`)
    if (pressedAgain > 0) breach(`${pressedAgain} presses had to be repeated`)
  },
}
