// A key held down, a syllable drummed (hahahaha, asdasdasd), or one word four times: Mohamed Mohamed Mohamed is a
// name, and so is Zsazsa.
const REPEATS = [
  /([^\s\p{Nd}])\1{4,}/iu,
  /(\p{L}{2})\1{3,}/iu,
  /(\p{L}{3,4})\1{2,}/iu,
  /(?<!\S)(\S+)(?: \1){3,}(?!\S)/iu,
]

/** Whether a text says the same again and again, as nobody's name or trade does. */
export const repeats = (text: string): boolean => REPEATS.some((repeat) => repeat.test(text))
