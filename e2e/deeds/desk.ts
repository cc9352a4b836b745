import type { BrowserContext } from '@playwright/test'
import type { Role } from '#organisers'
import { aTeam, signedIn, type Team } from '#seeds/desk-world.ts'
import { test as stories } from '../stage/stories.ts'

export { expect, say } from '../stage/stories.ts'

type Seat = Awaited<ReturnType<typeof signedIn>>
type Wishes = Parameters<typeof signedIn>[3] & { /** Another team than the story's own. */ of?: Team }
type Desk = {
  /** A team of this story's own, with nobody in it yet; the story's campaign is the team's. */
  team: Team
  /** Somebody new with a role in the team, whose passkey was used just now; in no browser yet. */
  member: (role: Role, wishes?: Wishes) => Promise<Seat>
  /** Lets somebody sit at the desk in a browser, signed in. */
  admit: (context: BrowserContext, member: { ticket: string }) => Promise<void>
  /** Lets somebody new with a role in the team sit at the desk in a browser. */
  sitDown: (context: BrowserContext, role: Role, wishes?: Wishes) => Promise<Seat>
}

/** Stories of a team at its desk, in which signing in is nothing to tell of. */
export const test = stories.extend<Desk>({
  team: async ({ db }, use) => use(await aTeam(db)),
  campaign: async ({ team, openCampaign }, use) => use(await openCampaign({ teamId: team.id })),
  member: async ({ db, team }, use) =>
    use((role, { of = team, ...wishes } = {}) => signedIn(db, of, role, wishes)),
  admit: async ({ ground }, use) =>
    use((context, { ticket }) => context.addCookies([{ name: 'desk', value: ticket, url: ground.url }])),
  sitDown: async ({ member, admit }, use) =>
    use(async (context, role, wishes) => {
      const seat = await member(role, wishes)
      await admit(context, seat)
      return seat
    }),
})
