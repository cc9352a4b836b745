import type { Role } from '#organisers'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

export type InvitationStep = 'sign-in' | 'join' | 'other-mailbox' | 'late' | 'closed'

type Props = {
  ticket: string
  invitation: { team: string; role: Role; invitedBy: string | null }
  /** Who is signed in before this browser, if anybody. */
  me: string | null
  step: InvitationStep
}

const explained = {
  'other-mailbox': 'team.invitation.other',
  late: 'team.invitation.late',
  closed: 'team.invitation.closed',
} as const satisfies Record<string, MessageId>

/** What an invitation's link opens: who invites, to what, and the next step for whoever reads it. */
export function InvitationPage({ ticket, invitation, me, step }: Props) {
  const { say, to } = useSite()
  const { team, role, invitedBy } = invitation
  const own = to.invitation(ticket)
  return (
    <article className="max-w-[40rem] py-10">
      <h1 className="text-headline [overflow-wrap:anywhere]">
        {say('team.invitation.title', { team: `\u2068${team}\u2069` })}
      </h1>
      <p className="mt-4">
        {invitedBy
          ? say('team.invitation.by', { name: `\u2068${invitedBy}\u2069`, role })
          : say('team.invitation.bySomebody', { role })}
      </p>
      {me && <p className="hint mt-3">{say('team.invitation.as', { name: `\u2068${me}\u2069` })}</p>}
      {step === 'sign-in' && (
        <>
          <p className="mt-4">{say('team.invitation.how')}</p>
          <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
            <a className="press" href={to.signIn(own)}>
              {say('team.invitation.signIn')}
            </a>
            <a className="press press-quiet" href={to.signUp(own)}>
              {say('team.invitation.signUp')}
            </a>
          </p>
        </>
      )}
      {step === 'join' && (
        <form method="post" action={own} className="mt-6">
          <button type="submit" className="press">
            {say('team.invitation.join')}
          </button>
        </form>
      )}
      {step !== 'sign-in' && step !== 'join' && (
        <>
          <p role="alert" className="mt-5 border-s-4 border-accent ps-4">
            {say(explained[step])}
          </p>
          <p className="mt-6 flex flex-wrap gap-x-6 gap-y-3">
            {step === 'other-mailbox' && <a href={to.signIn(own)}>{say('team.invitation.signIn')}</a>}
            <a href={to.desk()}>{say('team.invitation.desk')}</a>
          </p>
        </>
      )}
    </article>
  )
}
