import { ask } from '../people/ask.ts'
import { fillIn, saysYes, waitForCode } from '../people/signer.ts'
import type { Fault } from '../fault.ts'

const AT_ONCE = 64

/** Sixty-four equal presses at the same moment, at both web processes. */
export const buttonIsHammered: Fault = {
  id: 'F32',
  title: 'sixty-four equal presses at once',
  expects: 'one signature, and the same answer sixty-four times',
  short: true,
  async inject({ world, dice, crowd, short, breach, note }) {
    let busy = 0
    for (let times = 0; times < (short ? 1 : 5); times++) {
      const signer = crowd.join()
      await fillIn(crowd.way, signer)
      await waitForCode(crowd.way, signer)
      const { slug, cookie, code } = signer
      const press = () => ask(world.fleet, dice, `/c/${slug}/code`, { form: { code: code ?? '' }, cookie })
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, press))
      const yes = answers.filter((answer) => saysYes(answer, slug))
      busy += answers.filter(({ status }) => status === 503).length
      const other = answers.find((answer) => !saysYes(answer, slug) && answer.status !== 503)
      if (other) breach(`one press of sixty-four got ${other.status} ${other.location}`)
      signer.told = yes.length > 0
      if (!signer.told) breach('sixty-four presses, and nobody said yes')
    }
    if (busy > 0) note(`${busy} told to come back`)
  },
}
