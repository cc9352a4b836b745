import { isLocale, localeNames } from '#i18n/locales.ts'
import type { MessageId, Say } from '#i18n/speak.ts'

const asked: Record<string, MessageId> = {
  hidden: 'launch.ask.hidden',
  optional: 'launch.ask.optional',
  required: 'launch.ask.required',
}

const short = ['organiser', 'accent', 'goal', 'zone', 'opens', 'closes']

/** How the values of a field that is no running text are told; undefined for one that is. */
export function valueWords(say: Say, field: string): ((value: string) => string) | undefined {
  const [base = ''] = field.split('.')
  const nothing = say('change.empty')
  if (base === 'languages')
    return (value) =>
      value
        .split(' ')
        .filter(isLocale)
        .map((locale) => localeNames[locale])
        .join(', ') || nothing
  if (['occupation', 'affiliation', 'country'].includes(base))
    return (value) => say(asked[value] ?? 'launch.ask.optional')
  return short.includes(base) ? (value) => value || nothing : undefined
}
