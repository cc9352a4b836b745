import { FaultSummary } from '../../fault-summary.tsx'
import { useSite } from '../../site.tsx'
import { CameBack } from '../came-back.tsx'
import { Desk } from '../desk.tsx'
import { RoleChoice } from '../role-choice.tsx'
import type { ShownMember } from './member-list.tsx'
import type { Refused } from './refused.ts'
import { Presses } from './team-name-page.tsx'

type Props = { team: { id: string; name: string }; member: ShownMember; mine: boolean; refused?: Refused }

/** One member of a team: which role they have, and the way out. */
export function MemberPage({ team, member, mine, refused }: Props) {
  const { say, to } = useSite()
  const { organiserId, role } = member
  const name = `\u2068${member.name}\u2069`
  const faults = refused?.faults ?? {}
  const out = mine ? '/leave' : `/member/${organiserId}/remove`
  return (
    <Desk title={say('team.member.title', { name })} team={team}>
      <form
        method="post"
        action={to.team(team.id, `/member/${organiserId}`)}
        noValidate
        className="mt-6 max-w-[36rem] space-y-6"
      >
        <CameBack refused={refused} />
        <FaultSummary faults={faults} />
        <RoleChoice
          legend={say('team.invite.role')}
          chosen={refused?.typed.role ?? role}
          fault={faults.role}
        />
        <p className="hint">{say('team.member.notify')}</p>
        <Presses back={to.team(team.id)}>{say('team.save')}</Presses>
      </form>
      <p className="mt-10 border-t border-rule pt-5">
        <a href={to.team(team.id, out)}>{mine ? say('team.leave') : say('team.remove', { name })}</a>
      </p>
    </Desk>
  )
}
