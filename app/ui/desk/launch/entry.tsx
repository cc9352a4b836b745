import type { ReactNode } from 'react'
import type { MoveFaultCode } from '#launches'
import { localeNames, type Locale } from '#i18n/locales.ts'
import { Labelled, type Inside } from '../../fields/labelled.tsx'
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

type Props = Inside & { name: string; label: ReactNode; hint?: ReactNode; faults: ShownFault[] }

/** A label, what belongs under it, its hint and what is to be changed in it, tied together for a screen reader. */
export function Entry({ name, label, hint, faults, children }: Props) {
  const own = faults.filter(({ field }) => field === name)
  return (
    <Labelled
      name={name}
      label={label}
      hint={hint}
      told={own.length > 0 && own.map((fault) => <FaultWords key={fault.code} fault={fault} />)}
      invalid={own.some(({ severity }) => severity !== 'odd')}
    >
      {children}
    </Labelled>
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
