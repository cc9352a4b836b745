import { randomInt } from 'node:crypto'
import { escapeHtml, type Message } from './render-blocks.ts'

/** What each person gets in an email that is otherwise everybody's, by the blank that stands in its place. */
export type OwnWords = Record<string, string>

const LETTERS = 20
const A = 97

/** A blank nobody could have typed: letters only, so that it stands in a text, a page or an address as it is. */
export const drawBlank = (): string =>
  String.fromCharCode(...Array.from({ length: LETTERS }, () => A + randomInt(26)))

/** One person's email: everybody's, with their own words in its blanks. */
export function fillIn(message: Message, own: OwnWords): Message {
  const filled = { ...message }
  for (const [blank, words] of Object.entries(own)) {
    filled.subject = filled.subject.replaceAll(blank, () => words)
    filled.text = filled.text.replaceAll(blank, () => words)
    filled.html = filled.html.replaceAll(blank, () => escapeHtml(words))
  }
  return filled
}
