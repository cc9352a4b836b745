import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInvitations, withdrawInvitation } from '#teams'
import { WithdrawInvitationPage } from '#ui/desk/teams/withdraw-invitation-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginTeam, noLongerOwner } from '#web/desk/begin/begin-team.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** The invitation an owner means. One that was answered meanwhile is 404, like one of another team. */
async function beginInvitation(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const begun = await beginTeam(args, 'change the team')
  const open = await listInvitations(begun.db, begun.keys, begun.team.id)
  const invitation = open.find(({ id }) => id === args.params.invitation)
  if (!invitation) throw new Response(null, { status: 404 })
  return { ...begun, invitation }
}

/** Asks an owner once whether an invitation that is still open is to end. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, team, invitation } = await beginInvitation(args)
  const head = { title: titled(locale, sayIn(locale)('team.withdraw.title')) }
  const { id, address } = invitation
  return json(
    { head, team: { id: team.id, name: team.name }, invitation: { id, address } },
    { headers: headers() },
  )
}

/** Ends the invitation, so that its link leads to nothing: 303 to the team. */
export async function action(args: ActionFunctionArgs) {
  const { db, paths, team, by, invitation } = await beginInvitation(args)
  const taken = await withdrawInvitation(db, { teamId: team.id, by, invitationId: invitation.id })
  switch (taken.outcome) {
    case 'withdrawn':
      return seeOther(paths.team(team.id, '?done=withdrawn'))
    case 'not-an-owner':
      return noLongerOwner(args)
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function WithdrawInvitation() {
  return <WithdrawInvitationPage {...useLoaderData<typeof loader>()} />
}
