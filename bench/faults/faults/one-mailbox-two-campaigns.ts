import { askPatiently } from '../people/ask-patiently.ts'
import { fillIn, signWholly } from '../people/signer.ts'
import { codeIn } from '../world/mail-host.ts'
import { soon, type Fault } from '../fault.ts'

/** The same mailbox signs two campaigns in the same second. */
export const oneMailboxTwoCampaigns: Fault = {
  id: 'F34',
  title: 'one mailbox, two campaigns, the same second',
  expects: 'two codes, each good for its own campaign only',
  short: true,
  async inject(occasion) {
    const { world, dice, crowd, other, short, breach } = occasion
    for (let times = 0; times < (short ? 2 : 10); times++) {
      const here = crowd.join()
      const there = crowd.join({ email: here.email, slug: other.slug })
      await Promise.all([fillIn(crowd.way, here), fillIn(crowd.way, there)])
      const codes = () =>
        world.mail
          .lettersTo(here.email)
          .map(codeIn)
          .filter((code) => code !== undefined)
      await soon(occasion, 'two codes arrive', 20_000, () => codes().length === 2)
      // Which of the two is whose, only a try tells; a wrong one costs a try and nothing else.
      for (const signer of [here, there]) {
        const tries = []
        for (const code of codes()) {
          const form = { code }
          const answer = await askPatiently(world.fleet, dice, `/c/${signer.slug}/code`, {
            form,
            cookie: signer.cookie,
          })
          tries.push(answer.status)
          if (answer.status === 303) signer.code = code
          if (answer.status === 303) break
        }
        if (!signer.code) breach(`neither code was good: ${tries.join(', ')}`)
      }
      if (here.code === there.code) breach('one code was good for two campaigns')
      Object.assign(here, { told: true })
      Object.assign(there, { told: true })
    }
    crowd.follow(signWholly(crowd.way, crowd.join()))
  },
}
