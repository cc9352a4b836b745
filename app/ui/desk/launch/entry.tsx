import type { ReactNode } from 'react'
import type { MoveFaultCode } from '#launches'
import { localeNames, type Locale } from '#i18n/locales.ts'
import { useSite } from '../../site.tsx'
import { faultWords } from './fault-words.ts'

/** A fault as a page knows it. */
export type ShownFault = {
  severity: 'missing' | 'wrong' | 'odd'
  code: MoveFaultCode
  field: string
  locale?: Locale
  facts?: Record<string, string | number>
}

export type Tied = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  faults: ShownFault[]
  children: (tied: Tied) => ReactNode
}

/** A label, what belongs under it, its hint and what is to be changed in it, tied together for a screen reader. */
export function Entry({ name, label, hint, faults, children }: Props) {
  const own = faults.filter(({ field }) => field === name)
  const describedBy = [hint && `${name}-hint`, own.length > 0 && `${name}-fault`].filter(Boolean).join(' ')
  const wrong = own.some(({ severity }) => severity !== 'odd')
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {children({
        id: name,
        name,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {hint && (
        <p id={`${name}-hint`} className="hint mt-1">
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p id={`${name}-fault`} className={wrong ? 'fault' : 'hint mt-1 border-s-4 border-accent ps-3'}>
          {own.map((fault) => (
            <FaultWords key={fault.code} fault={fault} />
          ))}
        </p>
      )}
    </div>
  )
}

/** The sentence about a fault; where there are several languages, with the one it is in. */
export function FaultWords({ fault, several }: { fault: ShownFault; several?: boolean }) {
  const { say } = useSite()
  const sentence = say(faultWords[fault.code], fault.facts)
  return (
    <>
      {several && fault.locale && (
        <>
          <span lang={fault.locale}>{localeNames[fault.locale]}</span>:{' '}
        </>
      )}
      {sentence}
    </>
  )
}
