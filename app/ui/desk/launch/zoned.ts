import type { IntlShape } from 'react-intl'

/** A moment in the zone that its maker chose, with the zone's name. */
export const zoned = (intl: IntlShape, at: string, timeZone: string) =>
  `${intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short', timeZone })} (${timeZone.replaceAll('_', ' ')})`
