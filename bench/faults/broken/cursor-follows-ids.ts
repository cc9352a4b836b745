import type { Fault } from '../fault.ts'

// Between the birth of an event and its commit lie several ways to the database. Together they are longer than the quarter of a second
// after which the sequencer looks again, so that it passes somebody over however fast or slow the machine is.
const SLOW_MS = 60

/** A sequencer that follows events by their ids, while one web process commits later than the other. */
export const cursorFollowsIds: Fault = {
  id: 'B2',
  title: 'a sequencer with a cursor over ids',
  expects: 'I2 sees whom it has passed over',
  async inject({ world, crowd }) {
    const [worker] = world.fleet.workers
    const swap = 'app/domain/counts/claim-events.ts=bench/faults/broken/claim-by-id.ts'
    await world.fleet.seat(worker!, { preloads: ['preload/swap.ts'], env: { FAULTS_SWAP: swap } })
    world.fleet.webs[0]!.line.slow(SLOW_MS)
    crowd.come(50, 12)
    await crowd.reached(50)
  },
}
