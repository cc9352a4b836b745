import type { Role } from '#organisers'
import { useSite } from '../../site.tsx'
import { roleNames } from '../role-names.ts'

export type ShownMember = { organiserId: string; name: string; role: Role; since: string }

type Props = { team: { id: string; members: ShownMember[] }; me: string; mayChange: boolean }

/** Everybody in a team with their role, owners first; owners may change each. */
export function MemberList({ team, me, mayChange }: Props) {
  const { say, to } = useSite()
  return (
    <section className="mt-8 max-w-[54rem]" aria-labelledby="members">
      <h2 id="members" className="border-b border-ink pb-1 text-title font-semibold">
        {say('team.members')}
      </h2>
      <ul>
        {team.members.map(({ organiserId, name, role, since }) => (
          <li
            key={organiserId}
            className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[1fr_auto] sm:items-baseline"
          >
            <div>
              <bdi className="name font-semibold">{name}</bdi>
              {organiserId === me && <span className="hint"> ({say('team.yours')})</span>}
              <div className="hint">
                {say(roleNames[role])}, {say('team.since', { since: new Date(since) })}
              </div>
            </div>
            {mayChange && (
              <a className="no-print text-note" href={to.team(team.id, `/member/${organiserId}`)}>
                {say('team.change')}
                <span className="sr-only">{`: \u2068${name}\u2069`}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
