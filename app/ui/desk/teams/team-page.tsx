import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { InvitationList, type Invited } from './invitation-list.tsx'
import { MemberList, type ShownMember } from './member-list.tsx'
import { roleNames, roleReaches, rolesInOrder } from '../role-names.ts'
import { TeamNotice, type TeamDone } from './team-notice.tsx'

type Props = {
  team: { id: string; name: string; members: ShownMember[] }
  me: string
  /** Only for owners: who was invited and has not answered. */
  invitations: Invited[] | null
  done: TeamDone | null
}

/** A team: who is in it, who is invited, and what each role may do. */
export function TeamPage({ team, me, invitations, done }: Props) {
  const { say, to } = useSite()
  const owners = team.members.filter(({ role }) => role === 'owner').length
  const advice = team.members.length === 1 ? 'team.alone' : owners === 1 ? 'team.oneOwner' : undefined
  return (
    <Desk title={<bdi>{team.name}</bdi>} team={team} here="members">
      <TeamNotice done={done} />
      <MemberList team={team} me={me} mayChange={invitations !== null} />
      {invitations && (
        <>
          {advice && <p className="mt-4 max-w-[40rem]">{say(advice)}</p>}
          <p className="no-print mt-5">
            <a className="press" href={to.team(team.id, '/invite')}>
              {say('team.invite')}
            </a>
          </p>
          <InvitationList team={team} invitations={invitations} />
        </>
      )}
      <section className="mt-12 max-w-[54rem]" aria-labelledby="roles">
        <h2 id="roles" className="border-b border-ink pb-1 text-title font-semibold">
          {say('team.roles')}
        </h2>
        <dl>
          {rolesInOrder.map((role) => (
            <div
              key={role}
              className="border-b border-rule py-2.5 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-x-6"
            >
              <dt className="font-semibold">{say(roleNames[role])}</dt>
              <dd>{say(roleReaches[role])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="no-print mt-8 flex flex-wrap gap-x-6 gap-y-2">
        {invitations && <a href={to.team(team.id, '/rename')}>{say('team.rename')}</a>}
        <a href={to.team(team.id, '/leave')}>{say('team.leave')}</a>
      </p>
    </Desk>
  )
}
