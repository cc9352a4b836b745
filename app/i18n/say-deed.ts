import { intlFor, type MessageId } from './speak.ts'

type KeyOf<Id> = Id extends `audit.deed.${infer Key}` ? Key : never

/** Every deed that the log has a sentence for. */
export type LoggedDeed = KeyOf<MessageId>

/** What a sentence of the log is filled with, as plain values. A moment is an ISO 8601 text, and so is a day (`2026-03-18`). */
export type DeedFacts = Record<string, string | number | boolean | null>

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/

/**
 * An entry of the log as a sentence. The log outlives the words: a deed without a sentence, or one whose facts do not fit
 * the sentence any more, is told by its plain name, such as “Paused campaign”, and never breaks a page.
 */
export function sayDeed(locale: string, deed: string, facts: DeedFacts): string {
  const intl = intlFor(locale)
  const id = `audit.deed.${deed}`
  const sentence = Object.hasOwn(intl.messages, id) ? intl.messages[id] : undefined
  if (typeof sentence !== 'string') return inPlain(deed)
  try {
    return intl.formatMessage({ id }, fill(sentence, facts))
  } catch {
    return inPlain(deed)
  }
}

// Texts that stand in the sentence as they are keep their own direction; those that choose a word must stay bare.
function fill(sentence: string, facts: DeedFacts): Record<string, string | number | Date> {
  const filled = Object.entries(facts).map(([name, fact]) => {
    if (typeof fact !== 'string') return [name, typeof fact === 'number' ? fact : String(fact)] as const
    if (MOMENT.test(fact) && new RegExp(`\\{${name}, (?:date|time)`).test(sentence))
      return [name, new Date(fact)] as const
    return [name, sentence.includes(`{${name}}`) ? `\u2068${fact}\u2069` : fact] as const
  })
  return Object.fromEntries(filled)
}

const inPlain = (deed: string) =>
  deed
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())
