import { claimsSeal } from './is-reserved.ts'
import type { NameFlag } from './flag-name.ts'
import { repeats } from './repeats.ts'
import { mixesScripts } from './mixes-scripts.ts'

/**
 * Why a human should look at an accepted line beside a name before it is shown; an empty list is the usual answer. Less than
 * for a name: editors, support staff and elected officials do their work, a year or the number of a local is where
 * people are, and an institute’s letters (РАН) happen to look Latin.
 */
export function flagLine(line: string): NameFlag[] {
  const flags: NameFlag[] = []
  if (mixesScripts(line)) flags.push('F_MIXED_SCRIPT')
  if (repeats(line.replace(/[^\p{L}\p{M}\s]/gu, ''))) flags.push('F_REPEAT')
  if (claimsSeal(line)) flags.push('F_RESERVED')
  return flags
}
