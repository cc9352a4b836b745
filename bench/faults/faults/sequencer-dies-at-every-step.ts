import { IN_HAND, type Fault } from '../fault.ts'
import type { Seat } from '../world/fleet.ts'

// The statement every round of the sequencer begins with. Counted from there: the end of the log, the claim, what is
// known of campaigns and words, the places, the end moved, the counts, the words' counts, the figures …
const BEGINS = 'pg_try_advisory_xact_lock'
const STEPS = 9

/** The worker is killed after each of the sequencer's statements, one after another. */
export const sequencerDiesAtEveryStep: Fault = {
  id: 'F44',
  title: 'the sequencer is killed after each of its steps',
  expects: 'the next one goes on where it was; what was placed keeps its bytes',
  short: true,
  async inject(occasion) {
    const { world, dice, crowd, short, breach, note } = occasion
    const steps = Array.from({ length: STEPS }, (_, step) => step + 2)
    if (short) steps.splice(0, STEPS, dice.pick(steps))
    const places = () =>
      world.db.selectFrom('events').select(['log_index', 'leaf']).where('log_index', 'is not', null).execute()
    for (const step of steps) {
      const before = await places()
      const [worker] = world.fleet.workers
      const dead = killAfter(worker!, step)
      crowd.come(4)
      await dead
      occasion.uncertainDeliveries += IN_HAND
      await world.fleet.seat(worker!)
      const after = new Map((await places()).map(({ log_index, leaf }) => [log_index, leaf!.toString('hex')]))
      if (before.some(({ log_index, leaf }) => after.get(log_index) !== leaf!.toString('hex')))
        breach(`a place in the log is another after a death at step ${step}`)
    }
    note(`steps ${steps.join(', ')}`)
  },
}

/** Kills the process when the database has answered the so-manieth statement of a sequencer's round. */
async function killAfter({ line, program }: Seat, step: number): Promise<void> {
  const rounds = new Map<object, number>()
  const stopListening = line.listenIn(({ way, bytes, connection }) => {
    const round = rounds.get(connection)
    if (way === 'there') {
      if (bytes.includes(BEGINS)) rounds.set(connection, 1)
      else if (round !== undefined && bytes.includes('commit\0')) rounds.delete(connection)
      else if (round !== undefined) rounds.set(connection, round + 1)
      return 'pass'
    }
    if (round !== step) return 'pass'
    program.kill()
    return 'hang-up'
  })
  await program.exited
  stopListening()
}
