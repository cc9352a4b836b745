import type { IntlShape } from 'react-intl'

type Parts = { type: string; value: string }[]

/**
 * French says the first of a month with an ordinal, “1er juin”, and every other day with a number (Lexique des règles
 * typographiques en usage à l’Imprimerie nationale, “Dates”). CLDR, and so Intl, gives “1 juin”. This makes a formatter that
 * says it right, in dates, in ranges of dates and in messages that hold a date.
 */
export function withFirsts(intl: IntlShape): IntlShape {
  const zone = { timeZone: intl.timeZone }
  const dates = (options: Intl.DateTimeFormatOptions = {}) =>
    intl.formatters.getDateTimeFormat(intl.locale, { ...zone, ...options })
  const formatDate: IntlShape['formatDate'] = (value, options) =>
    sayFirst(intl.formatDateToParts(value, options))
  const formatDateTimeRange: IntlShape['formatDateTimeRange'] = (from, to, options) =>
    sayFirst(dates(options).formatRangeToParts(momentOf(from), momentOf(to)))
  const styles = ['long', 'full', 'medium'] as const
  const firstsIn = (values: Record<string, unknown>) =>
    Object.values(values)
      .filter((value) => value instanceof Date)
      .flatMap((date) =>
        styles.map((dateStyle) => [intl.formatDate(date, { dateStyle }), formatDate(date, { dateStyle })]),
      )
      .filter(([before, after]) => before !== after)
  const formatMessage = (descriptor: { id: string }, values: Record<string, unknown> = {}, ...rest: []) => {
    const said: unknown = intl.formatMessage(descriptor, values as never, ...rest)
    const firsts = firstsIn(values)
    const put = (piece: unknown) =>
      typeof piece === 'string'
        ? firsts.reduce((text, [before, after]) => text.replaceAll(before!, after!), piece)
        : piece
    return Array.isArray(said) ? said.map(put) : put(said)
  }
  return {
    ...intl,
    formatDate,
    formatDateTimeRange,
    formatMessage: formatMessage as IntlShape['formatMessage'],
  }
}

const momentOf = <Moment>(moment: Moment | string) => (typeof moment === 'string' ? new Date(moment) : moment)

/** The parts of a date as one text; a first of the month that is followed by the month’s name is an ordinal. */
function sayFirst(parts: Parts): string {
  const named = parts.some(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
  return parts.map(({ type, value }) => (named && type === 'day' && value === '1' ? '1er' : value)).join('')
}
