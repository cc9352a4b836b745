import type { InputHTMLAttributes, ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { faultMessage } from './faults.ts'
import { useSite } from './site.tsx'

type Common = {
  name: string
  label: ReactNode
  hint?: ReactNode
  fault?: string
  /** The fault's sentence, where a form has sentences of its own. */
  sentence?: MessageId
}

/** A label, what belongs under it, its hint and its fault, tied together for a screen reader. */
export function Field({
  name,
  label,
  hint,
  fault,
  sentence,
  children,
}: Common & { children: (tied: Tied) => ReactNode }) {
  const { say } = useSite()
  const describedBy = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {children({
        id: name,
        name,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {hint && (
        <p id={`${name}-hint`} className="hint mt-1">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${name}-fault`} className="fault">
          {say(sentence ?? faultMessage(name, fault))}
        </p>
      )}
    </div>
  )
}

export type Tied = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

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
