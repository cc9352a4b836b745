import { isLocale } from '#i18n/locales.ts'
import { limits } from '#limits'

/** What somebody has written so far, kept as they typed it. */
export type Draft = { title: string; body: string; locale: string }

export type DraftFaults = Partial<Record<'title' | 'body' | 'locale', `E_${string}`>>

const TITLE_UNITS = 1_000
// What no text holds that a person typed: control characters but for tab and newline, and overrides of direction.
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\0-\x08\x0b-\x1f\x7f\u202d\u202e]/g

/**
 * Reads a draft's form. Takes nearly anything, because a draft must never be lost: what is wrong with it is told when it is
 * to be published. Refused is only what there is no room for.
 */
export function readDraft(
  typed: Record<string, unknown>,
): { outcome: 'ok'; draft: Draft } | { outcome: 'refused'; faults: DraftFaults } {
  const title = text(typed.title).replaceAll('\n', ' ')
  const body = text(typed.body)
  const locale = isLocale(typed.locale as string) ? (typed.locale as string) : undefined
  const faults: DraftFaults = {
    ...(title.length > TITLE_UNITS && { title: 'E_LONG' }),
    ...(body.length > limits.updates.bodyCharacters && { body: 'E_LONG' }),
    ...(!locale && { locale: 'E_CHOICE' }),
  }
  if (!locale || Object.keys(faults).length > 0) return { outcome: 'refused', faults }
  return { outcome: 'ok', draft: { title, body, locale } }
}

const text = (typed: unknown) =>
  (typeof typed === 'string' ? typed : '').replaceAll(/\r\n?/g, '\n').replaceAll(NOT_TEXT, '')
