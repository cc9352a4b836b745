import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { deeds, findSession, forgetTyped, may, rolesFor, type Deed, type Place } from '#organisers'
import { begin } from '../../begin.ts'
import { readTicket } from '../../visits/cookies.ts'
import { leadOn } from './lead-on.ts'
import { turnAway } from './turn-away.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** The platform, and who sits before this browser; or that nobody is signed in there. */
export async function findDesk(args: Args) {
  const begun = begin(args)
  const { db, site } = begun
  const ticket = readTicket(args.request, site.url, 'desk')
  const session = ticket && (await findSession(db, ticket))
  if (!ticket || !session) return { outcome: 'signed-out' } as const
  args.context.organiser = { name: session.name }
  return { outcome: 'begun', desk: { ...begun, session, ticket } } as const
}

/** The same for one deed at one place; or why they do not get to do it. */
export async function findDeed(args: Args, deed: Deed, place: Place) {
  const found = await findDesk(args)
  if (found.outcome === 'signed-out') return found
  const { desk } = found
  const answer = await may(desk.db, desk.session.id, deed, place)
  switch (answer.answer) {
    case 'yes':
      if (args.request.method === 'POST' && 'proven' in deeds[deed])
        await forgetTyped(desk.db, desk.session.id)
      args.context.organiser = { name: desk.session.name, kind: answer.kind }
      return { outcome: 'begun', desk: { ...desk, ...answer, session: desk.session } } as const
    case 'no-such-place': {
      const leads = await leadOn(desk, place)
      if (leads !== undefined) return { outcome: 'moved', leads } as const
      return { outcome: 'no-such-place' } as const
    }
    case 'not-with-this-role':
      return { outcome: 'not-with-this-role', role: answer.role, roles: rolesFor(deed) } as const
    case 'prove-first':
      return { outcome: 'prove-first', sessionId: desk.session.id } as const
  }
}

/**
 * What every loader and action of the desk begins with: the platform, and who sits before this browser. Sends everybody
 * who is not signed in to where they can, and back here afterwards.
 */
export async function beginDesk(args: Args) {
  const found = await findDesk(args)
  return found.outcome === 'begun' ? found.desk : turnAway(args, found)
}

/** The same for one deed at one place. Whoever does not get to do it is turned away with an answer that says why. */
export async function beginDeed(args: Args, deed: Deed, place: Place) {
  const found = await findDeed(args, deed, place)
  return found.outcome === 'begun' ? found.desk : turnAway(args, found)
}
