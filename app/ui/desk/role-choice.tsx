import { useSite } from '../site.tsx'
import { roleNames, roleReaches, rolesInOrder } from './role-names.ts'

/** Which role somebody gets, each with what it may do. */
export function RoleChoice({ legend, chosen, fault }: { legend: string; chosen?: string; fault?: string }) {
  const { say } = useSite()
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {rolesInOrder.map((role, place) => (
        <label key={role} className="flex gap-3 border-b border-rule py-2.5">
          <input
            type="radio"
            className="tick"
            name="role"
            id={place === 0 ? 'role' : undefined}
            value={role}
            required
            defaultChecked={chosen === role}
            aria-describedby={fault ? 'role-fault' : undefined}
          />
          <span>
            <span className="font-semibold">{say(roleNames[role])}</span>
            <span className="hint block">{say(roleReaches[role])}</span>
          </span>
        </label>
      ))}
      {fault && (
        <p id="role-fault" className="fault">
          {say(fault === 'E_LAST_OWNER' ? 'team.fault.lastOwner' : 'team.fault.role')}
        </p>
      )}
    </fieldset>
  )
}
