import { foldForSearch } from './fold-for-search.ts'
import { skeleton } from './skeleton.ts'

/** What a name looks like at a glance: its words, each once and in the alphabet's order, and all of them run together. */
export type Look = { words: string[]; joined: string }

// Digits that stand for letters inside a word; 0 and 1 are taken for o and i by the skeleton.
const DIGITS_AS_LETTERS = new Map(
  Array.from('3e4a5s7t8b9g'.matchAll(/(\d)(\w)/g), ([, digit, letter]) => [digit!, letter!]),
)

/**
 * How a name looks, so that spellings which can be taken for each other come out as one: the UTS 39 skeleton without
 * accents, case and punctuation. For holds and nothing else.
 */
export function lookOf(name: string): Look {
  const seen = skeleton(foldForSearch(skeleton(name)))
  const words = (seen.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(asLetters)
  return { words: [...new Set(words)].toSorted(), joined: words.join('') }
}

/** Whether a name can be taken for another: it has all of its words, in any order and among others, or the same letters. */
export function canPassFor(name: Look, other: Look): boolean {
  return name.joined === other.joined || other.words.every((word) => name.words.includes(word))
}

function asLetters(word: string): string {
  if (!/\p{L}/u.test(word)) return word
  return word.replace(/[345789]/g, (digit) => DIGITS_AS_LETTERS.get(digit)!)
}
