import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import { fillIn, signWholly } from '../people/signer.ts'
import { soon, type Fault } from '../fault.ts'

/** Half an hour of outage while three hundred a second sign, scaled to seconds and to two cores. */
export const mailServerIsDown: Fault = {
  id: 'F01',
  title: 'the mail server refuses connections while people sign',
  expects:
    'every form is taken, the page says that mail is slow, and all of it arrives when the server is back',
  async inject(occasion) {
    const { world, crowd, dice, short, breach, note } = occasion
    world.mailLine.cut()
    const many = short ? 10 : 60
    const began = performance.now()
    const people = Array.from({ length: many }, () => crowd.join())
    for (const signer of people) await fillIn(crowd.way, signer)
    const notTaken = people.filter(({ notNow }) => notNow > 0).length
    if (notTaken > 0) breach(`${notTaken} forms were not taken at the first press`)
    note(`${many} forms in ${((performance.now() - began) / 1_000).toFixed(1)} s`)
    const [first] = people
    const status = async () => {
      const answer = await ask(world.fleet, dice, `/c/${first!.slug}/code/status`, { cookie: first!.cookie })
      return (JSON.parse(answer.body || '{}') as { status?: string }).status
    }
    await soon(occasion, 'the page says that mail is slow', 30_000, async () => (await status()) === 'slow')
    await pause(short ? 0 : 20_000)
    for (const signer of people) crowd.follow(signWholly(crowd.way, signer))
  },
}
