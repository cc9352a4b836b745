import type { InputHTMLAttributes, ReactNode } from 'react'
import type { AlbumFault } from '#works'
import { useSite } from '../../site.tsx'
import { albumFaultWords } from './fault-words.ts'

export type Tied = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type Props = {
  name: string
  label: string
  hint?: ReactNode
  faults: AlbumFault[]
  children: (tied: Tied) => ReactNode
}

/** A field of an album with its label, its hint, and what is to be changed in it. */
export function AlbumField({ name, label, hint, faults, children }: Props) {
  const { say } = useSite()
  const fault = faults.find(({ field }) => field === name)
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
          {say(albumFaultWords(fault))}
        </p>
      )}
    </div>
  )
}

type LineProps = Omit<Props, 'children'> & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>

/** A line of an album to type into. */
export function AlbumLine({ name, label, hint, faults, ...input }: LineProps) {
  return (
    <AlbumField name={name} label={label} hint={hint} faults={faults}>
      {(tied) => <input className="field" dir="auto" {...input} {...tied} />}
    </AlbumField>
  )
}
