import type { Fault } from '../fault.ts'

/** A second and a third worker, each with a sequencer of its own. */
export const twoSequencers: Fault = {
  id: 'F43',
  title: 'three sequencers at once',
  expects: 'one log without a hole or a fork',
  short: true,
  async inject({ world, crowd, short }) {
    const spare = short ? 1 : 2
    await Promise.all(Array.from({ length: spare }, () => world.fleet.add('worker')))
    crowd.come(short ? 20 : 120, 8)
    await crowd.reached(short ? 20 : 120)
  },
}
