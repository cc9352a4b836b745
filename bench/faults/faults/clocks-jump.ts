import { sql } from 'kysely'
import { correctTwice } from '../people/correct-twice.ts'
import { fillIn, signWholly, waitForCode } from '../people/signer.ts'
import type { Fault } from '../fault.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** One web process is a day ahead, the other an hour behind, and the worker's clock goes back a tenth of a second every second. */
export const clocksJump: Fault = {
  id: 'F36',
  title: 'a day ahead, an hour behind, and backwards every second',
  expects: 'no code lives longer or shorter, and the order of corrections and of the list is what happened',
  short: true,
  async inject({ world, crowd, campaign, short, breach }) {
    const [one, two] = world.fleet.webs
    const [worker] = world.fleet.workers
    const preloads = ['preload/clock.ts']
    const waiting = crowd.join()
    await fillIn(crowd.way, waiting)
    await waitForCode(crowd.way, waiting)
    await Promise.all([
      world.fleet.seat(one!, { preloads, env: { FAULTS_CLOCK_MS: String(DAY_MS) } }),
      world.fleet.seat(two!, { preloads, env: { FAULTS_CLOCK_MS: String(-HOUR_MS) } }),
      world.fleet.seat(worker!, { preloads, env: { FAULTS_CLOCK_BACK_MS: '100' } }),
    ])
    await signWholly(crowd.way, waiting)
    const oneByOne = short ? 6 : 20
    const marks: string[] = []
    for (let place = 0; place < oneByOne; place++) {
      const signer = crowd.join()
      await signWholly(crowd.way, signer)
      marks.push(signer.mark)
    }
    if (!(await correctTwice(crowd, [one!, two!])))
      breach('I17: of two corrections the first stands last in the log')
    crowd.come(short ? 6 : 40)
    await crowd.reached(short ? 6 : 40)
    const { rows } = await sql<{ name: string }>`
      select name from signatures where campaign_id = ${campaign.id} and state = 'standing'
       order by confirmed_at, id`.execute(world.db)
    const listed = rows.map(({ name }) => name.split(' ').at(-1)!).filter((mark) => marks.includes(mark))
    if (listed.join() !== marks.join()) breach('I17: people are not listed in the order they signed')
  },
}
