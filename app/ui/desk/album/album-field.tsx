import type { InputHTMLAttributes, ReactNode } from 'react'
import type { AlbumFault } from '#works'
import { Field } from '../../fields/field.tsx'
import type { Tied } from '../../fields/labelled.tsx'
import { albumFaultWords } from './fault-words.ts'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  faults: AlbumFault[]
  children: (tied: Tied) => ReactNode
}

/** A field of an album with its label, its hint, and what is to be changed in it. */
export function AlbumField({ name, label, hint, faults, children }: Props) {
  const fault = faults.find(({ field }) => field === name)
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      fault={fault?.code}
      sentence={fault && albumFaultWords(fault)}
    >
      {children}
    </Field>
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
