import { imitatesLatin } from './imitates-latin.ts'
import { isReserved } from './is-reserved.ts'
import { mixesScripts } from './mixes-scripts.ts'
import { repeats } from './repeats.ts'

export type NameFlag = 'F_MIXED_SCRIPT' | 'F_WHOLE_SCRIPT_CONFUSABLE' | 'F_REPEAT' | 'F_RESERVED' | 'F_DIGITS'

const LONG_NUMBER = /\p{Nd}{4,}|\p{Nd}(?:\P{Nd}*\p{Nd}){4}/u

/**
 * Why a human should look at an accepted name before it is shown. None of these is proof of anything: the signature
 * counts all the same. Wants a name that readName has accepted; an empty list is the usual answer.
 */
export function flagName(name: string): NameFlag[] {
  const flags: NameFlag[] = []
  if (mixesScripts(name)) flags.push('F_MIXED_SCRIPT')
  if (imitatesLatin(name)) flags.push('F_WHOLE_SCRIPT_CONFUSABLE')
  if (repeats(name)) flags.push('F_REPEAT')
  if (isReserved(name)) flags.push('F_RESERVED')
  if (LONG_NUMBER.test(name)) flags.push('F_DIGITS')
  return flags
}
