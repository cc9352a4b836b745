import type { Fault } from '../fault.ts'
import { askPatiently } from '../people/ask-patiently.ts'
import { saysYes } from '../people/signer.ts'

/** A provider delivers every email twice, and everybody types the code of each. */
export const mailboxGetsItTwice: Fault = {
  id: 'F07',
  title: 'the provider delivers every email twice',
  expects: 'the same code twice, and one signature',
  short: true,
  async inject({ world, dice, crowd, short, breach }) {
    world.mail.copies = 2
    crowd.come(short ? 6 : 30)
    await crowd.reached(short ? 6 : 30)
    for (const { slug, cookie, code, mark } of crowd.signers) {
      const answer = await askPatiently(world.fleet, dice, `/c/${slug}/code`, {
        form: { code: code ?? '' },
        cookie,
      })
      if (!saysYes(answer, slug)) breach(`${mark} typed the second letter’s code and got ${answer.status}`)
    }
  },
}
