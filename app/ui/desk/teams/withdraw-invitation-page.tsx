import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { Presses } from './team-name-page.tsx'

type Props = { team: { id: string; name: string }; invitation: { id: string; address: string } }

/** Before an invitation is taken back. */
export function WithdrawInvitationPage({ team, invitation }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('team.withdraw.title')} team={team}>
      <form
        method="post"
        action={to.team(team.id, `/invitation/${invitation.id}`)}
        className="max-w-[38rem] [overflow-wrap:anywhere]"
      >
        <p className="mt-4 mb-6">
          {say('team.withdraw.body', { address: `\u2066${invitation.address}\u2069` })}
        </p>
        <Presses back={to.team(team.id)}>{say('team.withdraw.now')}</Presses>
      </form>
    </Desk>
  )
}
