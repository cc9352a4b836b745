import { foldForSearch } from './fold-for-search.ts'
import { foldSeams } from './fold-seams.ts'

const MAX_STARTS = 12
const MAX_LENGTH = 64

// Written without spaces, or with names run together: each letter may begin the part that somebody looks for.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Every place at which a reader may begin to look a name up, as the folded text from there to its end: "Ada Adeyemi"
 * gives "ada adeyemi" and "adeyemi". At most twelve, whole words first, each of at most 64 characters. These are the
 * rows of the word-suffix index.
 */
export function wordStarts(text: string): string[] {
  const letters = Array.from(foldSeams(text))
  const words: number[] = []
  const inner: number[] = []
  letters.forEach((letter, at) => {
    const before = letters[at - 1] ?? ' '
    if (letter === ' ' || letter === "'") return
    if (before === ' ') words.push(at)
    else if (before === "'" || (UNSPACED.test(letter) && /\p{L}/u.test(letter))) inner.push(at)
  })
  const suffixes = [...words, ...inner].slice(0, MAX_STARTS).map((at) => suffixFrom(letters, at))
  return [...new Set(suffixes)]
}

function suffixFrom(letters: string[], at: number): string {
  const rest = letters.slice(at, at + 2 * MAX_LENGTH).filter((letter) => letter !== "'")
  return rest.slice(0, MAX_LENGTH).join('').trimEnd()
}

/** The words somebody looks for, folded and cut as the starts above are, so that they meet. */
export function wordsSought(query: string): string[] {
  const words = foldForSearch(query).split(' ').filter(Boolean)
  return words.map((word) => Array.from(word).slice(0, MAX_LENGTH).join(''))
}
