import type { Role } from '#organisers'
import { useSite } from '../../site.tsx'
import { roleNames } from '../role-names.ts'

export type Invited = { id: string; address: string; role: Role; until: string; late: boolean }

/** The invitations that nobody has answered, for the team's owners. */
export function InvitationList({ team, invitations }: { team: { id: string }; invitations: Invited[] }) {
  const { say, to } = useSite()
  return (
    <section className="mt-12 max-w-[54rem]" aria-labelledby="invitations">
      <h2 id="invitations" className="border-b border-ink pb-1 text-title font-semibold">
        {say('team.invitations')}
      </h2>
      {invitations.length === 0 && <p className="mt-4">{say('team.noInvitations')}</p>}
      <ul>
        {invitations.map(({ id, address, role, until, late }) => (
          <li
            key={id}
            className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[1fr_auto] sm:items-baseline"
          >
            <div>
              <bdi dir="ltr" className="font-semibold break-all">
                {address}
              </bdi>
              <div className="hint">
                {say(roleNames[role])},{' '}
                {late ? say('team.late') : say('team.until', { until: new Date(until) })}
              </div>
            </div>
            <a className="no-print text-note" href={to.team(team.id, `/invitation/${id}`)}>
              {say('team.withdraw')}
              <span className="sr-only">{`: \u2068${address}\u2069`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
