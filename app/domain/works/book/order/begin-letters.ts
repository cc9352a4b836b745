import { letterOf } from './letter-of.ts'
import { nameOfScript, scriptOf } from './script-of.ts'

// With fewer names than this under each of its letters a script would be more headings than names.
const NAMES_UNDER_A_LETTER = 3

/**
 * For each word of a sorted list the heading that begins with it; undefined where the last one goes on, or where there is none. A
 * heading is a letter; of another script than the language's own, with few names, it is the name of the script, once.
 */
export function beginLetters(words: string[], locale: string): (string | undefined)[] {
  // Letters that differ only in their accents are one, where the language says so.
  const collator = new Intl.Collator(locale, { sensitivity: 'base' })
  const letters = words.map((word) => letterOf(word, collator))
  const own = new Intl.Locale(locale).maximize().script
  const scripts = words.map(scriptOf)
  const few = new Set([...new Set(scripts)].filter((script) => script !== own && isFew(script)))
  let last = ''
  return words.map((_, place) => {
    const script = scripts[place]!
    const heading = few.has(script) ? nameOfScript(script, locale) : letters[place]!
    if (!heading || heading === last) return undefined
    last = heading
    return heading
  })

  function isFew(script: string): boolean {
    if (script === '' || script === 'Hani') return false
    const its = letters.filter((letter, place) => letter && scripts[place] === script)
    return its.length < new Set(its).size * NAMES_UNDER_A_LETTER
  }
}
