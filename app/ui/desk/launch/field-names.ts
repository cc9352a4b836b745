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

const ofQuestions: Record<string, MessageId> = {
  order: 'ask.field.order',
  kind: 'ask.field.kind',
  required: 'ask.make.required',
  shown: 'ask.who',
  label: 'ask.make.label',
  help: 'ask.make.help',
  options: 'ask.make.options',
}

/** What a field of a draft (`answer.2.fr`) is called on the pages, with the language of its words. */
export function nameOfField(say: Say, field: string): string {
  const [base = '', ...more] = field.split('.')
  const place = Number(more.find((part) => /^\d+$/.test(part)) ?? 1)
  const name = base === 'own' ? ofQuestions[more.find((part) => part in ofQuestions) ?? ''] : names[base]
  const locale = more.find(isLocale)
  return [
    base === 'own' && more.length > 1 && say('ask.field.question', { place }),
    name ? say(name, { place }) : field,
    locale && localeNames[locale],
  ]
    .filter(Boolean)
    .join(' · ')
}
