import { Below, describedBy, type PieceProps } from './around.tsx'
import { Asked } from './asked.tsx'

/** A consent: only a tick is one. */
export function ConsentAnswer({ question, name, typed, fault }: PieceProps) {
  const { label, locale } = question
  return (
    <div>
      <label className="flex gap-3">
        <input
          type="checkbox"
          className="tick"
          name={name}
          id={name}
          value="on"
          required={question.required}
          defaultChecked={typed === 'on'}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(name, fault)}
        />
        <span>
          <Asked words={label} locale={locale} />
        </span>
      </label>
      <div className="ps-8">
        <Below question={question} name={name} fault={fault} />
      </div>
    </div>
  )
}
