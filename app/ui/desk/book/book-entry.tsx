import type { ReactNode } from 'react'
import type { BookFault, BookField, BookFields } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import { Field } from '../../fields/field.tsx'
import type { Tied } from '../../fields/labelled.tsx'
import { useSite } from '../../site.tsx'
import { faultWords, fieldNames } from './field-words.ts'

export type PartProps = { fields: BookFields; faults: BookFault[] }

type Props = { name: BookField; faults: BookFault[]; hint?: MessageId; children: (tied: Tied) => ReactNode }

/** A field of a book with its name, its hint and what is to be changed in it. */
export function BookEntry({ name, faults, hint, children }: Props) {
  const { say } = useSite()
  const fault = faults.find(({ field }) => field === name)?.code
  return (
    <Field
      name={name}
      label={say(fieldNames[name])}
      hint={hint && say(hint)}
      fault={fault}
      sentence={fault ? faultWords(name, fault) : undefined}
    >
      {children}
    </Field>
  )
}

type TextProps = PartProps & {
  name: BookField
  hint?: MessageId
  rows?: number
  /** For figures and days, which are typed from the left in every language. */
  plain?: 'numeric' | 'decimal' | 'date' | 'text'
}

/** A field of text: one line, or so many rows. */
export function Text({ name, fields, faults, hint, rows, plain }: TextProps) {
  return (
    <BookEntry name={name} faults={faults} hint={hint}>
      {(tied) =>
        rows ? (
          <textarea rows={rows} className="field" dir="auto" defaultValue={fields[name]} {...tied} />
        ) : (
          <input
            className="field"
            type={plain === 'date' ? 'date' : 'text'}
            inputMode={plain === 'date' ? undefined : plain}
            dir={plain ? 'ltr' : 'auto'}
            autoComplete="off"
            defaultValue={fields[name]}
            {...tied}
          />
        )
      }
    </BookEntry>
  )
}

/** A part of the form with its name. */
export function Part({ name, children }: { name: MessageId; children: ReactNode }) {
  const { say } = useSite()
  return (
    <fieldset className="mb-10 border-t border-ink pt-4">
      <legend className="float-start mb-4 text-title font-semibold">{say(name)}</legend>
      <div className="clear-both space-y-6">{children}</div>
    </fieldset>
  )
}
