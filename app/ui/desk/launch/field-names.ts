import { isLocale, localeNames } from '#i18n/locales.ts'
import type { MessageId, Say } from '#i18n/speak.ts'

const names: Record<string, MessageId> = {
  kind: 'launch.kind',
  organiser: 'launch.organiser',
  language: 'launch.language',
  languages: 'launch.languages',
  title: 'launch.title',
  context: 'launch.context',
  statement: 'launch.statement',
  addressees: 'launch.addressees',
  why: 'launch.why',
  press: 'launch.press',
  question: 'launch.question',
  answer: 'launch.answer',
  accent: 'launch.accent',
  occupation: 'form.occupation',
  affiliation: 'form.affiliation',
  country: 'form.country',
  goal: 'launch.goal',
  zone: 'launch.zone',
  opens: 'launch.opens',
  closes: 'launch.closes',
}

/** What a field of a draft (`answer.2.fr`) is called on the pages, with the language of its words. */
export function nameOfField(say: Say, field: string): string {
  const [base = '', ...more] = field.split('.')
  const place = Number(more.find((part) => /^\d+$/.test(part)) ?? 1)
  const name = names[base]
  const locale = more.find(isLocale)
  return [name ? say(name, { place }) : field, locale && localeNames[locale]].filter(Boolean).join(' · ')
}
