import type { Role } from '#organisers'
import { useSite } from '../site.tsx'
import { roleNames } from './role-names.ts'

type RoleReason = { role: Role; roles: Role[] }

/** Whether a refusal is about somebody's role, and says so. */
export const isRoleReason = (reason: unknown): reason is RoleReason =>
  typeof reason === 'object' && reason !== null && 'role' in reason && 'roles' in reason

/** The page for a member whose role does not reach: which it is, which it would take, and who can change it. */
export function RoleSorry({ role, roles }: RoleReason) {
  const { say, to, intl } = useSite()
  const named = roles.map((one) => say(roleNames[one]))
  return (
    <article className="max-w-[40rem] py-16">
      <h1 className="text-headline">{say('team.sorry.title')}</h1>
      <p className="mt-5">
        {say('team.sorry.body', {
          role: say(roleNames[role]),
          roles: intl.formatList(named, { type: 'disjunction' }),
        })}
      </p>
      <p className="mt-5">
        <a href={to.desk()}>{say('team.invitation.desk')}</a>
      </p>
    </article>
  )
}
