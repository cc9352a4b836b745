import { soon, type Fault } from '../fault.ts'

/** The worker is killed between the mail server's 250 and the commit that would have noted it. */
export const workerDiesAfterYes: Fault = {
  id: 'F03',
  title: 'the worker is killed between the mail server’s yes and its own note',
  expects: 'the email is sent once more, with the same code',
  short: true,
  async inject(occasion) {
    const { world, crowd, short } = occasion
    for (let times = 0; times < (short ? 1 : 4); times++) {
      const [worker] = world.fleet.workers
      const killed = Promise.withResolvers<void>()
      const inHand = world.mail.letters.length
      world.mail.onTaken = () => {
        worker!.program.kill()
        killed.resolve()
      }
      crowd.come(4, 4)
      await killed.promise
      world.mail.onTaken = () => {}
      await worker!.program.exited
      // What was on the other connections may have been taken in the same moment.
      await soon(
        occasion,
        'the mail server comes to rest',
        20_000,
        isAtRest(() => world.mail.letters.length),
      )
      occasion.uncertainDeliveries += Math.max(1, world.mail.letters.length - inHand)
      await world.fleet.seat(worker!)
    }
    occasion.note(`${occasion.uncertainDeliveries} in hand when it was killed`)
  },
}

const REST_MS = 250

/** Whether a number has stood still for a while, looked at again and again. */
function isAtRest(now: () => number): () => boolean {
  let [seen, since] = [now(), performance.now()]
  return () => {
    if (now() !== seen) [seen, since] = [now(), performance.now()]
    return performance.now() - since > REST_MS
  }
}
