import { imitatesLatin } from './imitates-latin.ts'
import { isReserved } from './is-reserved.ts'
import { mixesScripts } from './mixes-scripts.ts'

export type NameFlag = 'F_MIXED_SCRIPT' | 'F_WHOLE_SCRIPT_CONFUSABLE' | 'F_REPEAT' | 'F_RESERVED' | 'F_DIGITS'

// A key held down, a syllable drummed (hahahaha, asdasdasd), or one word four times: Mohamed Mohamed Mohamed is a
// name, and so is Zsazsa.
const REPEATS = [
  /([^\s\p{Nd}])\1{4,}/iu,
  /(\p{L}{2})\1{3,}/iu,
  /(\p{L}{3,4})\1{2,}/iu,
  /(?<!\S)(\S+)(?: \1){3,}(?!\S)/iu,
]
const LONG_NUMBER = /\p{Nd}{4,}|\p{Nd}(?:\P{Nd}*\p{Nd}){4}/u

/**
 * Why a human should look at an accepted name before it is shown. None of these is proof of anything: the signature
 * counts all the same. Wants a name that readName has accepted; an empty list is the usual answer.
 */
export function flagName(name: string): NameFlag[] {
  const flags: NameFlag[] = []
  if (mixesScripts(name)) flags.push('F_MIXED_SCRIPT')
  if (imitatesLatin(name)) flags.push('F_WHOLE_SCRIPT_CONFUSABLE')
  if (REPEATS.some((repeat) => repeat.test(name))) flags.push('F_REPEAT')
  if (isReserved(name)) flags.push('F_RESERVED')
  if (LONG_NUMBER.test(name)) flags.push('F_DIGITS')
  return flags
}
