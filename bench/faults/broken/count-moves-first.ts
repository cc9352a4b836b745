import type { Fault } from '../fault.ts'

/** A sequencer that moves the count before the places are given, and dies between the two. */
export const countMovesFirst: Fault = {
  id: 'B3',
  title: 'a count that moves before the commit of its places',
  expects: 'I2 sees that the count and the rows are two numbers',
  async inject({ world, crowd }) {
    const [worker] = world.fleet.workers
    const swap = 'app/domain/counts/sequence.ts=bench/faults/broken/count-first.ts'
    const wishes = { preloads: ['preload/swap.ts'], env: { FAULTS_SWAP: swap } }
    await world.fleet.seat(worker!, wishes)
    const { line, program } = worker!
    crowd.come(4)
    await crowd.reached(2)
    const stopListening = line.listenIn(({ way, bytes }) => {
      if (way === 'back' || !bytes.includes('update events set log_index')) return 'pass'
      program.kill()
      return 'hang-up'
    })
    crowd.come(4)
    await program.exited
    stopListening()
    await world.fleet.seat(worker!, wishes)
  },
}
