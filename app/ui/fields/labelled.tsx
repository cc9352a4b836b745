import type { ReactNode } from 'react'

/** What ties a control to its label, its hint and what is said of it. */
export type Tied = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }
export type Inside = { children: (tied: Tied) => ReactNode }

type Props = Inside & {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is said of what was typed. */
  told?: ReactNode
  /** Whether that is a fault, or only to be thought about. */
  invalid: boolean
}

/** A label, what belongs under it, its hint and what is said of it, tied together for a screen reader. */
export function Labelled({ name, label, hint, told, invalid, children }: Props) {
  const describedBy = [hint && `${name}-hint`, told && `${name}-fault`].filter(Boolean).join(' ')
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {children({
        id: name,
        name,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': invalid ? true : undefined,
      })}
      {hint && (
        <p id={`${name}-hint`} className="hint mt-1">
          {hint}
        </p>
      )}
      {told && (
        <p id={`${name}-fault`} className={invalid ? 'fault' : 'hint mt-1 border-s-4 border-accent ps-3'}>
          {told}
        </p>
      )}
    </div>
  )
}
