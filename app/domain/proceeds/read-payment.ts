import { readLine } from '#names'
import { isId } from '#db/is-id.ts'
import { currencies, readAmount } from './read-amount.ts'

export type NewPayment = {
  /** A day of the calendar, `2026-11-25`. */
  paidOn: string
  /** In the smallest unit of the currency; below nought only where it corrects another entry. */
  amount: number
  /** ISO 4217. */
  currency: string
  note: string
  /** The entry it corrects. */
  corrects: string | null
}

export type PaymentFaults = Partial<Record<'paidOn' | 'amount' | 'currency' | 'note', `E_${string}`>>

const NOTE_GRAPHEMES = 300

/** Reads a payment as it was typed, all faults at once. `today` is the database's: nothing has been paid tomorrow. */
export function readPayment(
  typed: Record<string, string>,
  today: string,
): { outcome: 'ok'; payment: NewPayment } | { outcome: 'refused'; faults: PaymentFaults } {
  const faults: PaymentFaults = {}
  const paidOn = typed.paidOn?.trim() ?? ''
  const day = new Date(`${paidOn}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(paidOn) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(paidOn)
  )
    faults.paidOn = 'E_DAY'
  else if (paidOn > today) faults.paidOn = 'E_AHEAD'
  const currency = typed.currency ?? ''
  if (!currencies.includes(currency)) faults.currency = 'E_CHOICE'
  const corrects = isId(typed.corrects ?? '') ? typed.corrects! : null
  const amount = faults.currency ? undefined : readAmount(typed.amount ?? '', currency)
  if (amount === undefined || (amount < 0 && !corrects)) faults.amount = 'E_AMOUNT'
  const note = readLine(typed.note ?? '', { maxGraphemes: NOTE_GRAPHEMES })
  if (note.outcome === 'refused') faults.note = note.fault
  if (Object.keys(faults).length > 0 || note.outcome === 'refused') return { outcome: 'refused', faults }
  return { outcome: 'ok', payment: { paidOn, amount: amount!, currency, note: note.line, corrects } }
}
