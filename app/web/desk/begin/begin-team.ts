import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Deed } from '#organisers'
import { findTeam, type Member } from '#teams'
import { seeOther } from '../../answers/answers.ts'
import { beginDeed } from './begin-desk.ts'

/** What every loader and action of a team's pages begins with: who sits there, that they may, and the team itself. */
export async function beginTeam(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed) {
  const desk = await beginDeed(args, deed, { teamId: args.params.id ?? '' })
  return { ...desk, by: desk.session.organiserId, team: await findTeam(desk.db, desk.teamId) }
}

/** The same for one member of the team. Somebody who is not in it, or is nobody, is 404. */
export async function beginMember(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed) {
  const begun = await beginTeam(args, deed)
  const member: Member | undefined = begun.team.members.find(
    ({ organiserId }) => organiserId === args.params.member,
  )
  if (!member) throw new Response(null, { status: 404 })
  return { ...begun, member }
}

/** For whoever lost the role between opening a page and pressing its button: the page itself tells them what they are now. */
export const noLongerOwner = ({ request }: ActionFunctionArgs) => {
  const { pathname, search } = new URL(request.url)
  return seeOther(`${pathname}${search}`)
}
