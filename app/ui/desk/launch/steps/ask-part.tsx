import { useSite } from '../../../site.tsx'
import { AskFields, useSlotName } from '../questions/ask-fields.tsx'
import { askKinds, kindNames } from '../questions/ask-words.ts'
import type { StepProps } from './step-props.ts'

const MOST = 5

/**
 * The questions of the campaign's own, each with buttons to move it and to take it out. Every button saves the page, so that none of
 * it needs a script.
 */
export function AskPart({ fields, faults, locales }: StepProps) {
  const { say } = useSite()
  const slots = (fields['own.order'] ?? '').split(' ').filter(Boolean).map(Number)
  const nameOf = useSlotName(fields)
  return (
    <section aria-labelledby="ask-title">
      <h2 id="ask-title" className="text-title font-semibold">
        {say('ask.make.title')}
      </h2>
      <p className="hint mt-1">
        {say('ask.make.hint')} {say('ask.make.noAddress')}
      </p>
      <input type="hidden" name="own.order" value={slots.join(' ')} />
      {slots.map((slot, at) => (
        <fieldset key={slot} id={`ask-${slot}`} className="mt-6 border-t border-ink pt-3">
          <legend className="float-start mb-3 font-semibold">{nameOf(slot, at + 1)}</legend>
          <div className="clear-both">
            <AskFields slot={slot} fields={fields} faults={faults} locales={locales} />
          </div>
          <p className="mt-3 flex flex-wrap gap-x-6">
            {at > 0 && <Press deed={`up.${slot}`} label={say('ask.make.up', { place: at + 1 })} />}
            {at < slots.length - 1 && (
              <Press deed={`down.${slot}`} label={say('ask.make.down', { place: at + 1 })} />
            )}
            <Press deed={`remove.${slot}`} label={say('ask.make.remove', { place: at + 1 })} />
          </p>
        </fieldset>
      ))}
      {slots.length < MOST ? (
        <fieldset className="mt-6">
          <legend className="label">{say('ask.make.add')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {askKinds.map((kind) => (
              <Press key={kind} deed={`add.${kind}`} label={say(kindNames[kind])} />
            ))}
          </div>
        </fieldset>
      ) : (
        <p className="hint mt-6">{say('ask.make.full')}</p>
      )}
    </section>
  )
}

function Press({ deed, label }: { deed: string; label: string }) {
  return (
    <button type="submit" name="_then" value={`own.${deed}`} className="press-link">
      {label}
    </button>
  )
}
