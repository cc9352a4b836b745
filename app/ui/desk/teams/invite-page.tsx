import { FaultSummary } from '../../fault-summary.tsx'
import { EmailField } from '../../fields/email-field.tsx'
import { useSite } from '../../site.tsx'
import { CameBack } from '../came-back.tsx'
import { Desk } from '../desk.tsx'
import { RoleChoice } from '../role-choice.tsx'
import type { Refused } from './refused.ts'
import { Presses } from './team-name-page.tsx'

type Props = { team: { id: string; name: string }; lifeSeconds: number; refused?: Refused }

/** Inviting a mailbox to a team, with a role. */
export function InvitePage({ team, lifeSeconds, refused }: Props) {
  const { say, to } = useSite()
  const { faults = {}, typed = {} } = refused ?? {}
  return (
    <Desk title={say('team.invite')} team={team}>
      <p className="mt-4 max-w-[38rem]">
        {say('team.invite.body', { life: say('limits.hours', { hours: lifeSeconds / 3600 }) })}
      </p>
      <form
        method="post"
        action={to.team(team.id, '/invite')}
        noValidate
        className="no-print mt-6 max-w-[36rem] space-y-6"
      >
        <CameBack refused={refused} />
        <FaultSummary faults={faults} />
        <EmailField
          name="mailbox"
          label={say('team.invite.email')}
          defaultValue={typed.mailbox}
          fault={faults.mailbox}
          autoComplete="off"
          required
        />
        <RoleChoice legend={say('team.invite.role')} chosen={typed.role} fault={faults.role} />
        <Presses back={to.team(team.id)}>{say('team.invite.send')}</Presses>
      </form>
    </Desk>
  )
}
