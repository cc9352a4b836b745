import { readAddress } from '#addresses'
import type { Campaign } from '#campaigns'
import type { Question } from '#questions'
import { readShowing, type FieldFault, type Showing, type ShowingFaults } from './read-showing.ts'

export type SigningForm = Showing & { address: string; addressKey: string; updates: boolean }
export type SigningFaults = ShowingFaults & { email?: FieldFault }
export type FormReading = { outcome: 'ok'; form: SigningForm } | { outcome: 'refused'; faults: SigningFaults }

/** Reads a sign form: how the signer wants to appear, and the address that is to be proven. All faults at once. */
export function readSigningForm(
  typed: Record<string, unknown>,
  fields: Campaign['fields'],
  questions: Question[] = [],
): FormReading {
  const showing = readShowing(typed, fields, questions)
  const address = readAddress(typed.email ?? '')
  if (showing.outcome === 'ok' && address.outcome === 'ok') {
    const form = { ...showing.showing, address: address.address, addressKey: address.key }
    return { outcome: 'ok', form: { ...form, updates: typed.updates === 'on' } }
  }
  const faults: SigningFaults = showing.outcome === 'refused' ? showing.faults : {}
  if (address.outcome === 'refused') faults.email = isEmpty(typed.email) ? 'E_EMPTY' : address.fault
  return { outcome: 'refused', faults }
}

const isEmpty = (value: unknown) => typeof value !== 'string' || value.trim() === ''
