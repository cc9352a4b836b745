import { FaultSummary } from '../../fault-summary.tsx'
import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { CameBack } from '../came-back.tsx'
import { Desk } from '../desk.tsx'
import type { ShownMember } from './member-list.tsx'
import type { Refused } from './refused.ts'
import { Presses } from './team-name-page.tsx'

type Props = { team: { id: string; name: string }; member: ShownMember; refused?: Refused }

/** Before somebody is removed from a team: what they lose, why, and one press. */
export function RemovePage({ team, member, refused }: Props) {
  const { say, to } = useSite()
  const [name, where] = [`\u2068${member.name}\u2069`, `\u2068${team.name}\u2069`]
  const faults = refused?.faults ?? {}
  return (
    <Desk title={say('team.remove.title', { name, team: where })} team={team}>
      <p className="mt-4 max-w-[38rem]">{say('team.remove.body')}</p>
      <form
        method="post"
        action={to.team(team.id, `/member/${member.organiserId}/remove`)}
        noValidate
        className="mt-6 max-w-[36rem] space-y-5"
      >
        <CameBack refused={refused} />
        <FaultSummary faults={faults} />
        {faults.role && (
          <p id="role" className="fault">
            {say('team.fault.lastOwner')}
          </p>
        )}
        <TextField
          name="why"
          label={say('team.remove.why')}
          defaultValue={refused?.typed.why}
          fault={faults.why}
          autoComplete="off"
          dir="auto"
        />
        <Presses back={to.team(team.id)}>{say('team.remove.now')}</Presses>
      </form>
    </Desk>
  )
}
