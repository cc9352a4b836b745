import { countries } from 'countries-list'
import type { Campaign } from '#campaigns'
import { flagLine, readLine, readName } from '#names'
import { readAnswers, type AnswerFaults, type Answers, type Question } from '#questions'

/** How a signatory wants to appear. */
export type Showing = {
  name: string
  heldBecause: string | null
  occupation: string
  affiliation: string
  country: string
  listing: 'public' | 'anonymous'
  answers: Answers
}

/** Why a field was not taken: the codes of the name and address rules, and three of the form's own. */
export type FieldFault = `E_${string}`

export type ShowingFaults = AnswerFaults &
  Partial<Record<'name' | 'occupation' | 'affiliation' | 'country' | 'listing', FieldFault>>

export type ShowingReading =
  { outcome: 'ok'; showing: Showing } | { outcome: 'refused'; faults: ShowingFaults }

/**
 * Reads how somebody wants to appear, by the rules for names and by what the campaign asks for. All faults at once, so
 * that nobody corrects one field only to be told of the next. A field the campaign hides is dropped, not refused.
 */
export function readShowing(
  typed: Record<string, unknown>,
  fields: Campaign['fields'],
  questions: Question[] = [],
): ShowingReading {
  const { answers, faults: ofAnswers, heldBecause: ofAnswer } = readAnswers(typed, questions)
  const faults: ShowingFaults = { ...ofAnswers }
  const name = readName(typed.name ?? '')
  if (name.outcome === 'refused') faults.name = name.fault

  const line = (field: 'occupation' | 'affiliation') => {
    if (fields[field] === 'hidden') return ''
    const reading = readLine(typed[field] ?? '')
    if (reading.outcome === 'refused') faults[field] = reading.fault
    else if (reading.line === '' && fields[field] === 'required') faults[field] = 'E_EMPTY'
    return reading.outcome === 'ok' ? reading.line : ''
  }
  const occupation = line('occupation')
  const affiliation = line('affiliation')

  const given = typed.country ?? ''
  const country = fields.country === 'hidden' ? '' : typeof given === 'string' ? given.toUpperCase() : '?'
  if (country === '' && fields.country === 'required') faults.country = 'E_EMPTY'
  else if (country !== '' && !Object.hasOwn(countries, country)) faults.country = 'E_COUNTRY'

  const { listing } = typed
  if (listing !== 'public' && listing !== 'anonymous') faults.listing = 'E_CHOICE'
  if (name.outcome === 'refused' || Object.keys(faults).length > 0) return { outcome: 'refused', faults }

  const heldBecause = name.flags[0] ?? [occupation, affiliation].flatMap(flagLine)[0] ?? ofAnswer
  const showing = { name: name.name, heldBecause, occupation, affiliation, country, answers }
  return { outcome: 'ok', showing: { ...showing, listing: listing as Showing['listing'] } }
}
