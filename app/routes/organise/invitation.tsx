import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findSession } from '#organisers'
import { acceptInvitation, findInvitation } from '#teams'
import { InvitationPage, type InvitationStep } from '#ui/desk/teams/invitation-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Open to whoever holds the link; only pressing takes an account, and that of the right mailbox. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site } = begin(args)
  const { ticket = '' } = args.params
  const invitation = await findInvitation(db, ticket)
  if (!invitation) throw new Response(null, { status: 404 })
  const { team, role, invitedBy, state } = invitation
  const cookie = readTicket(args.request, site.url, 'desk')
  const session = cookie ? await findSession(db, cookie) : undefined
  const step: InvitationStep = state !== 'open' ? state : session ? 'join' : 'sign-in'
  const head = { title: titled(locale, sayIn(locale)('team.invitation.title', { team })) }
  const me = session?.name ?? null
  return json({ head, ticket, invitation: { team, role, invitedBy }, me, step }, { headers: headers() })
}

/**
 * Accepts the invitation with the account that is signed in: 303 to the team. 403 with the page that says why, where
 * it is for another mailbox, came too late, or is no longer open.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, paths, session } = await beginDesk(args)
  const { ticket = '' } = args.params
  const refuse = (step: InvitationStep) => json({ step }, { status: 403, headers: noStore })
  const accepted = await acceptInvitation(db, keys, { ticket, organiserId: session.organiserId })
  switch (accepted.outcome) {
    case 'joined':
      return seeOther(paths.team(accepted.teamId, '?done=joined'))
    case 'for-another-mailbox':
      return refuse('other-mailbox')
    case 'too-late':
      return refuse('late')
    case 'no-longer-open':
      return refuse('closed')
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Invitation() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<{ step: InvitationStep }>()
  return <InvitationPage {...loaded} step={refused?.step ?? loaded.step} />
}
