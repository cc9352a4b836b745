import { ask } from '../people/ask.ts'
import { fillIn, signWholly, waitForCode } from '../people/signer.ts'
import { SITE_URL } from '../world/fleet.ts'
import type { Fault } from '../fault.ts'

/** A mail scanner opens every link of every email with GET and HEAD, and posts the digits it found where a code is asked for. */
export const scannerOpensEveryLink: Fault = {
  id: 'F08',
  title: 'a mail scanner opens every link and posts what it finds',
  expects: 'nothing is counted',
  short: true,
  async inject({ world, dice, crowd, campaign, short, breach, note }) {
    const people = Array.from({ length: short ? 3 : 12 }, () => crowd.join())
    let opened = 0
    for (const signer of people) {
      await fillIn(crowd.way, signer)
      await waitForCode(crowd.way, signer)
      for (const { text } of world.mail.lettersTo(signer.email))
        for (const [link] of text.matchAll(new RegExp(`${SITE_URL}/\\S+`, 'g'))) {
          const path = link.slice(SITE_URL.length)
          await ask(world.fleet, dice, path)
          opened += 1
          if (path.includes('/code'))
            await ask(world.fleet, dice, path, { form: { code: signer.code ?? '' } })
        }
    }
    note(`${opened} links opened`)
    const standing = await world.db
      .selectFrom('signatures')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .where('state', '=', 'standing')
      .execute()
    if (standing.length > 0) breach(`${standing.length} were counted by a scanner`)
    for (const signer of people) crowd.follow(signWholly(crowd.way, signer))
  },
}
