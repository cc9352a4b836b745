/** A word of a text, and where its letters stand in `letters`. */
export type Word = { text: string; from: number; to: number }

// “Any” language: dictionaries for Thai, Chinese, Japanese and the like are used by script, not by this name.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * What makes two writings of one sentence the same: their letters, marks and digits in upper case, compatible forms made one.
 * Spaces and punctuation are none of it. Upper case, because it joins what lower case keeps apart: ß and SS, ς and σ.
 */
export const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')

/** The words of several texts, one after another, in whatever script; what has no letter in it is not a word. */
export function wordsOf(texts: string[]): Word[] {
  let at = 0
  return texts
    .flatMap((text) => [...segmenter.segment(text)])
    .map(({ segment }) => {
      const from = at
      at += lettersOf(segment).length
      return { text: segment, from, to: at }
    })
    .filter(({ from, to }) => from < to)
}
