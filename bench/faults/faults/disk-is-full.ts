import { ask } from '../people/ask.ts'
import { IN_HAND, soon, type Fault } from '../fault.ts'
import { cannotMount, fillDisk, moveToSmallDisk } from '../world/small-disk.ts'

/** The volume that holds the tables is full; the journal's is not. */
export const diskIsFull: Fault = {
  id: 'F22',
  title: 'the disk that holds the tables is full',
  expects: 'writes are refused cleanly, reading goes on, and nothing has to be repaired',
  unable: cannotMount,
  async inject(occasion) {
    const { world, dice, crowd, campaign, short, breach, note } = occasion
    await moveToSmallDisk(world)
    // What is free in the tables’ own pages takes some people still.
    crowd.come(short ? 300 : 600, 8)
    await crowd.reached(4)
    const empty = await fillDisk(world)
    occasion.uncertainDeliveries += IN_HAND
    const refused = () => crowd.signers.reduce((sum, { notNow }) => sum + notNow, 0)
    const before = refused()
    await soon(occasion, 'a form is refused', 20_000, () => refused() > before + 4)
    const { status } = await ask(world.fleet, dice, `/c/${campaign.slug}`)
    if (status !== 200) breach(`the campaign’s page answers ${status}`)
    note(`${refused() - before} presses refused`)
    await empty()
  },
}
