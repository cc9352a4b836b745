import { Field } from '../fields/field.tsx'
import { Hint, Label, type PieceProps } from './around.tsx'

/** An answer in words, on one line or several. */
export function TextAnswer({ question, name, typed, fault }: PieceProps) {
  const { kind, required } = question
  return (
    <Field
      name={name}
      label={<Label question={question} />}
      hint={<Hint question={question} />}
      fault={fault}
    >
      {(tied) => {
        const typing = { className: 'field', defaultValue: typed, required, dir: 'auto', ...tied }
        return kind === 'lines' ? (
          <textarea rows={4} {...typing} />
        ) : (
          <input type="text" autoComplete="off" {...typing} />
        )
      }}
    </Field>
  )
}
