import type { IntlShape } from 'react-intl'

type MessageFormat = ReturnType<IntlShape['formatters']['getMessageFormat']>
type FormatMessage = (descriptor: { id: string }, values?: Record<string, unknown>) => unknown

/**
 * A formatter that puts each of its messages together once, and remembers what countries are called. Left to itself it looks
 * for them by the text of all their options, which it writes out anew for every sentence of a page because of the time zone
 * (0.04 ms each, some twenty a page). Sentences with markup inside are not kept.
 */
export function withKeptMessages(intl: IntlShape): IntlShape {
  const { formatters, locale, messages, timeZone } = intl
  const inZone = Object.fromEntries(['short', 'medium', 'long', 'full'].map((style) => [style, { timeZone }]))
  const kept = new Map<string, MessageFormat>()
  const keep = (id: string, text: string) => {
    const made = formatters.getMessageFormat(text, locale, { date: inZone, time: inZone }, { formatters })
    kept.set(id, made)
    return made
  }
  const formatMessage: FormatMessage = ({ id }, values = {}) => {
    const text = messages[id]
    if (typeof text !== 'string' || !Object.values(values).every(isPlain))
      return intl.formatMessage({ id }, values as never)
    return (kept.get(id) ?? keep(id, text)).format(values)
  }
  // Of countries and languages, some five hundred.
  const names = new Map<string, string | undefined>()
  const formatDisplayName: IntlShape['formatDisplayName'] = (code, options) => {
    const key = `${options.type} ${code}`
    if (!names.has(key)) names.set(key, intl.formatDisplayName(code, options))
    return names.get(key)
  }
  return { ...intl, formatDisplayName, formatMessage: formatMessage as IntlShape['formatMessage'] }
}

const isPlain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || value instanceof Date
