import { letterOf } from './letter-of.ts'

/** For each word of a sorted list the letter that begins with it; undefined where the last one goes on, or where there is none. */
export function beginLetters(words: string[], locale: string): (string | undefined)[] {
  // Letters that differ only in their accents are one, where the language says so.
  const collator = new Intl.Collator(locale, { sensitivity: 'base' })
  let last = ''
  return words.map((word) => {
    const letter = letterOf(word, collator)
    if (!letter || letter === last) return undefined
    last = letter
    return letter
  })
}
