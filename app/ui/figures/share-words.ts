import type { IntlShape } from 'react-intl'

/** A share of the whole in the reader's language, to a tenth of a percent. */
export const shareWords = (intl: IntlShape, part: number, whole: number): string =>
  intl.formatNumber(part / Math.max(1, whole), { style: 'percent', maximumFractionDigits: 1 })
