import type { IntlShape } from 'react-intl'

const MINUTE = 60
const HOUR = 3_600

/** A length of time as people say it: “45 seconds”, “3 minutes”, “2 hours”, in the reader's language. */
export function timeWords(intl: IntlShape, seconds: number): string {
  const [number, unit] =
    seconds < 2 * MINUTE && seconds !== MINUTE
      ? [seconds, 'second']
      : seconds < HOUR
        ? [seconds / MINUTE, 'minute']
        : [seconds / HOUR, 'hour']
  return intl.formatNumber(number, { style: 'unit', unit, unitDisplay: 'long' })
}
