import type { Fields } from '#drafts'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import { Entry, type ShownFault } from '../entry.tsx'

const usual = {
  opens: { legend: 'launch.opens', hint: 'launch.opensHint' },
  closes: { legend: 'launch.closes', hint: 'launch.closesHint' },
} as const satisfies Record<string, Record<string, MessageId>>

type Props = {
  event: 'opens' | 'closes'
  /** What it is called where it is not the opening or closing of a draft. */
  words?: { legend: MessageId; hint: MessageId }
  fields: Fields
  faults: ShownFault[]
}

/** A date and a time of day; and where the clocks are put back over that time, which of the two it is. */
export function TimeFields({ event, words = usual[event], fields, faults }: Props) {
  const { say } = useSite()
  const which = `${event}.which`
  const twice = faults.find(({ field }) => field === which)
  const asks = twice || fields[which]
  return (
    <fieldset>
      <legend className="label">{say(words.legend)}</legend>
      <p className="hint">{say(words.hint)}</p>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <Entry name={`${event}.date`} label={say('launch.date')} faults={faults}>
          {(tied) => <input type="date" className="field" defaultValue={fields[tied.name]} {...tied} />}
        </Entry>
        <Entry name={`${event}.time`} label={say('launch.time')} faults={faults}>
          {(tied) => <input type="time" className="field" defaultValue={fields[tied.name]} {...tied} />}
        </Entry>
      </div>
      {asks && (
        <fieldset className="mt-3" aria-describedby={twice ? `${which}-fault` : undefined}>
          <legend className={twice ? 'fault' : 'label'} id={`${which}-fault`}>
            {say('launch.fault.timeTwice', twice?.facts ?? { time: fields[`${event}.time`] ?? '' })}
          </legend>
          {(['first', 'second'] as const).map((value) => (
            <label key={value} className="flex gap-3 py-1">
              <input
                type="radio"
                className="tick"
                name={which}
                id={value === 'first' ? which : undefined}
                value={value}
                defaultChecked={fields[which] === value}
              />
              {say(value === 'first' ? 'launch.which.first' : 'launch.which.second')}
            </label>
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}
