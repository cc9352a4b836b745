import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import { fillIn } from '../people/signer.ts'
import { soon, type Fault } from '../fault.ts'

// The short form runs beside whatever else a machine is busy with.
const SHORT_WITHIN_MS = 30_000

/** The mail server refuses one address for good. */
export const mailboxDoesNotExist: Fault = {
  id: 'F05',
  title: 'the mail server answers 550 for one address',
  expects: 'its page says so within ten seconds, and it is not tried again',
  short: true,
  async inject(occasion) {
    const { world, dice, crowd, short, breach } = occasion
    const nobody = crowd.join()
    let asked = 0
    world.mail.rule = (to) => {
      if (to !== nobody.email) return 'take'
      asked += 1
      return { reply: 550, words: '5.1.1 no such user' }
    }
    await fillIn(crowd.way, nobody)
    await soon(
      occasion,
      'the page says that the mailbox refused',
      short ? SHORT_WITHIN_MS : 10_000,
      async () => {
        const answer = await ask(world.fleet, dice, `/c/${nobody.slug}/code/status`, {
          cookie: nobody.cookie,
        })
        return answer.status === 200 && (JSON.parse(answer.body) as { status: string }).status === 'refused'
      },
    )
    await pause(4_000)
    if (asked > 1) breach(`it was tried ${asked} times`)
    crowd.signers.splice(crowd.signers.indexOf(nobody), 1)
  },
}
