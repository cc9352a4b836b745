import { pairWords } from './pair-words.ts'
import { lettersOf, wordsOf, type Word } from './words-of.ts'

/**
 * How far the titles of an album form its sentence. `words` are the sentence's, each lit when the titles say it in its place.
 * `partsAt` is where the two first differ: the number of the sentence's word (how many it has, when the titles go on after
 * its end) and of the title (how many there are, when the sentence goes on), from 0. Undefined when they agree.
 */
export type SentenceMatch = {
  agrees: boolean
  words: { text: string; lit: boolean }[]
  partsAt?: { word: number; title: number }
}

/**
 * Lays the titles of an album, in their order, along the sentence that they are to form, in any script and whatever the
 * case, punctuation and spacing; a title may be a word, a part of one, or several. They agree when they are the same letters.
 * Where they are not, words are lit from both ends, and between by the longest run of words that both have in the same order,
 * so that one wrong title does not darken what follows it. No letter of a title lights two words.
 */
export function matchSentence(titles: string[], sentence: string): SentenceMatch {
  const words = wordsOf([sentence])
  // Letter by letter as the words were measured: a few letters change when they stand beside others.
  const wanted = words.map(({ text }) => lettersOf(text)).join('')
  const said = titles.map(lettersOf).join('')
  const start = commonStart(said, wanted)
  if (said === wanted && said !== '')
    return { agrees: true, words: words.map(({ text }) => ({ text, lit: true })) }

  const first = words.filter(({ to }) => to <= start)
  const used = first.at(-1)?.to ?? 0
  const end = commonStart(reversed(said.slice(used)), reversed(wanted.slice(used)))
  const last = words.filter(({ from }) => from >= wanted.length - end && from >= used)
  const left = said.length - wanted.length + (last[0]?.from ?? wanted.length)
  const between = pairWords(
    words.slice(first.length, words.length - last.length),
    wordsOf(titles).filter(({ from, to }) => from >= used && to <= left),
  )
  const lit = new Set<Word>([...first, ...between, ...last])
  return {
    agrees: false,
    words: words.map((word) => ({ text: word.text, lit: lit.has(word) })),
    partsAt: { word: first.length, title: titleWith(start, titles) },
  }
}

const reversed = (text: string) => [...text].toReversed().join('')

function commonStart(one: string, other: string): number {
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  return same
}

/** The number of the title in which a letter stands. */
function titleWith(letter: number, titles: string[]): number {
  let end = 0
  const found = titles.findIndex((title) => (end += lettersOf(title).length) > letter)
  return found === -1 ? titles.length : found
}
