import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import { AskPart } from './ask-part.tsx'
import { Entry } from '../entry.tsx'
import type { StepProps } from './step-props.ts'
import { TimeFields } from './time-fields.tsx'

const asked = [
  ['occupation', 'form.occupation'],
  ['affiliation', 'form.affiliation'],
  ['country', 'form.country'],
] as const satisfies readonly (readonly [string, MessageId])[]

const choices = [
  ['hidden', 'launch.ask.hidden'],
  ['optional', 'launch.ask.optional'],
  ['required', 'launch.ask.required'],
] as const satisfies readonly (readonly [string, MessageId])[]

// Whoever is on a record says in which role, unless its team asks for less.
const usual = (field: string, { kind }: StepProps['fields']) =>
  field === 'occupation' && kind === 'album' ? 'required' : 'optional'

/** What the form asks, how many are hoped for, and when it opens and closes. */
export function FormStep(props: StepProps) {
  const { say } = useSite()
  const { fields, faults, zones, phase } = props
  return (
    <div className="max-w-[44rem] space-y-8">
      <div>
        <h2 className="text-title font-semibold">{say('launch.asks')}</h2>
        <p className="hint mt-1">{say('launch.asksHint')}</p>
        {asked.map(([field, name]) => (
          <fieldset key={field} className="border-b border-rule py-3 sm:flex sm:justify-between sm:gap-6">
            <legend className="float-start font-semibold">{say(name)}</legend>
            <div className="clear-both flex flex-wrap gap-x-6 sm:clear-none">
              {choices.map(([value, choice]) => (
                <label key={value} className="flex gap-2 py-1">
                  <input
                    type="radio"
                    className="tick"
                    name={field}
                    value={value}
                    defaultChecked={(fields[field] ?? usual(field, fields)) === value}
                  />
                  {say(choice)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {phase === 'draft' && <AskPart {...props} />}
      <Entry name="goal" label={say('launch.goal')} hint={say('launch.goalHint')} faults={faults}>
        {(tied) => (
          <input className="field" inputMode="numeric" defaultValue={fields.goal} dir="ltr" {...tied} />
        )}
      </Entry>
      <Entry name="zone" label={say('launch.zone')} hint={say('launch.zoneHint')} faults={faults}>
        {(tied) => (
          <select className="field" defaultValue={fields.zone || 'UTC'} {...tied}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Entry>
      {(phase === 'draft' || phase === 'scheduled') && (
        <TimeFields event="opens" fields={fields} faults={faults} />
      )}
      <TimeFields event="closes" fields={fields} faults={faults} />
    </div>
  )
}
