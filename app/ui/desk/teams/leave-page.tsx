import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { Presses } from './team-name-page.tsx'

type Props = { team: { id: string; name: string }; lastOwner: boolean }

/** Before somebody leaves a team: what they lose, and one press; or what must happen first. */
export function LeavePage({ team, lastOwner }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('team.leave.title', { team: `\u2068${team.name}\u2069` })} team={team}>
      {lastOwner ? (
        <>
          <p className="mt-4 max-w-[38rem]">{say('team.leave.lastOwner')}</p>
          <p className="mt-6">
            <a className="press press-quiet" href={to.team(team.id)}>
              {say('team.back')}
            </a>
          </p>
        </>
      ) : (
        <form method="post" action={to.team(team.id, '/leave')} className="max-w-[38rem]">
          <p className="mt-4 mb-6">{say('team.leave.body')}</p>
          <Presses back={to.team(team.id)}>{say('team.leave')}</Presses>
        </form>
      )}
    </Desk>
  )
}
