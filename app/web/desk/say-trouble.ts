import { limits } from '#limits'
import { MOST_PINNED } from '#reviews'
import { sayIn, type MessageId } from '#i18n/speak.ts'
import type { Locale } from '#i18n/locales.ts'

const sentences = {
  chosen: 'review.fault.chosen',
  gone: 'review.fault.gone',
  many: 'review.fault.many',
  pins: 'review.fault.pins',
  'co-writers': 'review.fault.coWriters',
} as const satisfies Record<string, MessageId>

/** Why a press in a queue of names did nothing: nobody was chosen, they are gone, are too many, or the first are full. */
export type Trouble = keyof typeof sentences

/** The sentence for what `?trouble=` names, as the reader is told it; null where it names nothing we know. */
export function sayTrouble(locale: Locale, asked: URLSearchParams): string | null {
  const trouble = asked.get('trouble') ?? ''
  if (!Object.hasOwn(sentences, trouble)) return null
  const bounds: Record<string, number> = { pins: MOST_PINNED, 'co-writers': limits.coWriters.mostAtOnce }
  const most = bounds[trouble] ?? limits.review.mostAtOnce
  return sayIn(locale)(sentences[trouble as Trouble], { most })
}
