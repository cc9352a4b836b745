import { useSite } from '../site.tsx'
import { roleNames, roleReaches, rolesInOrder } from './role-names.ts'

/** Which role somebody gets, each with what it may do. */
export function RoleChoice({ legend, chosen, fault }: { legend: string; chosen?: string; fault?: string }) {
  const { say } = useSite()
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {rolesInOrder.map((role, place) => {
        // The first carries the name that the list of faults leads to.
        const id = place === 0 ? 'role' : `role-${role}`
        return (
          <div key={role} className="flex gap-3 border-b border-rule py-2.5">
            <input
              type="radio"
              className="tick"
              name="role"
              id={id}
              value={role}
              required
              defaultChecked={chosen === role}
              aria-describedby={fault ? `${id}-reach role-fault` : `${id}-reach`}
            />
            <div className="grow">
              <label className="block font-semibold" htmlFor={id}>
                {say(roleNames[role])}
              </label>
              <p id={`${id}-reach`} className="hint">
                {say(roleReaches[role])}
              </p>
            </div>
          </div>
        )
      })}
      {fault && (
        <p id="role-fault" className="fault">
          {say(fault === 'E_LAST_OWNER' ? 'team.fault.lastOwner' : 'team.fault.role')}
        </p>
      )}
    </fieldset>
  )
}
