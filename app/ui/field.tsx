import type { InputHTMLAttributes, ReactNode } from 'react'
import { faultMessage } from './faults.ts'
import { useSite } from './site.tsx'

type Common = { name: string; label: string; hint?: ReactNode; fault?: string }

/** A label, what belongs under it, its hint and its fault, tied together for a screen reader. */
export function Field({
  name,
  label,
  hint,
  fault,
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
          {say(faultMessage(name, fault))}
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
