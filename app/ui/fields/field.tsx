import type { InputHTMLAttributes, ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { faultMessage } from './faults.ts'
import { Labelled, type Inside } from './labelled.tsx'
import { useSite } from '../site.tsx'

type Common = {
  name: string
  label: ReactNode
  hint?: ReactNode
  fault?: string
  /** The fault's sentence, where a form has sentences of its own. */
  sentence?: MessageId
}

/** A label, what belongs under it, its hint and its fault, tied together for a screen reader. */
export function Field({ name, label, hint, fault, sentence, children }: Common & Inside) {
  const { say } = useSite()
  return (
    <Labelled
      name={name}
      label={label}
      hint={hint}
      told={fault && say(sentence ?? faultMessage(name, fault))}
      invalid={!!fault}
    >
      {children}
    </Labelled>
  )
}

/** A line to type into. */
export function TextField({
  hint,
  fault,
  label,
  name,
  ...input
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  return (
    <Field name={name} label={label} hint={hint} fault={fault}>
      {(tied) => <input className="field" {...input} {...tied} />}
    </Field>
  )
}
