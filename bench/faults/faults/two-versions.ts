import { noEarlierVersion, openEarlierVersion } from '../world/earlier-version.ts'
import { signWholly } from '../people/signer.ts'
import type { Fault } from '../fault.ts'

/** Half of the fleet still runs the version before this one. */
export const twoVersions: Fault = {
  id: 'F60',
  title: 'half of the fleet runs the version before',
  expects: 'a form sent to the one is finished at the other',
  unable: noEarlierVersion,
  async inject({ world, crowd, short, note }) {
    const earlier = await openEarlierVersion()
    world.afterwards(earlier.close)
    note(`beside ${earlier.name}`)
    const [one] = world.fleet.webs
    await world.fleet.seat(one!, { root: earlier.folder })
    crowd.come(short ? 10 : 60)
    await crowd.reached(short ? 5 : 30)
    const [worker] = world.fleet.workers
    await world.fleet.seat(worker!, { root: earlier.folder })
    await signWholly(crowd.way, crowd.join())
  },
}
