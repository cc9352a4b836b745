import type { ReactNode } from 'react'
import { FaultSummary } from '../../fault-summary.tsx'
import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { CameBack } from '../came-back.tsx'
import { Desk } from '../desk.tsx'
import { Theirs } from '../theirs.tsx'
import type { Refused } from './refused.ts'

type Props = {
  /** The team that gets another name; absent for one that is about to be made. */
  team?: { id: string; name: string }
  refused?: Refused
}

/** Naming a team: when it is made, and later. */
export function TeamNamePage({ team, refused }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say(team ? 'team.rename' : 'team.new.title')} team={team}>
      {!team && <p className="mt-4 max-w-[38rem]">{say('team.new.body')}</p>}
      <form
        method="post"
        action={team ? to.team(team.id, '/rename') : to.newTeam()}
        noValidate
        className="mt-6 max-w-[36rem] space-y-5"
      >
        <CameBack refused={refused} />
        <FaultSummary faults={refused?.faults ?? {}} />
        <Theirs name={refused?.theirs} />
        {team && (
          <input type="hidden" name="was" value={refused?.theirs ?? refused?.typed.was ?? team.name} />
        )}
        <TextField
          name="team"
          label={say('team.name')}
          hint={say('team.nameHint')}
          defaultValue={refused?.typed.team ?? team?.name}
          fault={refused?.faults.team}
          autoComplete="off"
          required
          dir="auto"
        />
        <Presses back={team && to.team(team.id)}>{say(team ? 'team.save' : 'team.new.make')}</Presses>
      </form>
    </Desk>
  )
}

/** The button that does it, and the way back without doing it. */
export function Presses({ back, children }: { back?: string; children: ReactNode }) {
  const { say, to } = useSite()
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <button type="submit" className="press">
        {children}
      </button>
      <a href={back ?? to.desk()}>{say(back ? 'team.back' : 'team.invitation.desk')}</a>
    </div>
  )
}
