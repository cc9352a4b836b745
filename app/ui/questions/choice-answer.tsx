import { useSite } from '../site.tsx'
import { Below, describedBy, Label, type PieceProps } from './around.tsx'
import { Asked } from './asked.tsx'

/** One of several, or none where it need not be answered. */
export function ChoiceAnswer({ question, name, typed, fault }: PieceProps) {
  const { say } = useSite()
  const { options, required, locale } = question
  const choices = options.map((option, place) => [String(place + 1), option] as const)
  return (
    <fieldset aria-describedby={describedBy(name, fault)}>
      <legend className="label">
        <Label question={question} />
      </legend>
      {choices.map(([value, option], place) => (
        <label key={value} className="flex gap-3 py-1">
          <input
            type="radio"
            className="tick"
            name={name}
            id={place === 0 ? name : undefined}
            value={value}
            required={required}
            defaultChecked={typed === value}
          />
          <span>
            <Asked words={option} locale={locale} />
          </span>
        </label>
      ))}
      {!required && (
        <label className="flex gap-3 py-1">
          <input type="radio" className="tick" name={name} value="" defaultChecked={typed === ''} />
          <span>{say('ask.noAnswer')}</span>
        </label>
      )}
      <Below question={question} name={name} fault={fault} />
    </fieldset>
  )
}
