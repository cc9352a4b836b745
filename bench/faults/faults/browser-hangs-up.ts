import { ask } from '../people/ask.ts'
import { fillIn, finish, waitForCode } from '../people/signer.ts'
import type { Fault } from '../fault.ts'

const MOST_MS = 40

/** Browsers hang up at some moment between sending a form or a code and hearing of it. */
export const browserHangsUp: Fault = {
  id: 'F35',
  title: 'browsers hang up in the middle of a press',
  expects: 'it has happened, and is shown on return, or it has not; never half',
  short: true,
  async inject({ world, dice, crowd, short }) {
    for (let times = 0; times < (short ? 8 : 60); times++) {
      const signer = crowd.join()
      const { name, email, slug } = signer
      const form = { name, email, listing: 'public', occupation: 'Weaver', country: 'GB' }
      const leavesAfterMs = dice.throwOne() * MOST_MS
      await ask(world.fleet, dice, `/c/${slug}/sign`, { form, leavesAfterMs })
      await fillIn(crowd.way, signer)
      await waitForCode(crowd.way, signer)
      const code = { code: signer.code ?? '' }
      await ask(world.fleet, dice, `/c/${slug}/code`, { form: code, cookie: signer.cookie, leavesAfterMs })
      crowd.follow(finish(crowd.way, signer))
    }
  },
}
