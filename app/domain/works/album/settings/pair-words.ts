import { lettersOf, type Word } from './words-of.ts'

/** The words of a sentence that other words say in the same order, as many as there can be (longest common subsequence). */
export function pairWords(words: Word[], others: Word[]): Word[] {
  const [wanted, said] = [words, others].map((list) => list.map(({ text }) => lettersOf(text))) as [
    string[],
    string[],
  ]
  // most[i][j]: how many of the words from i on can be paired with others from j on.
  const most = Array.from({ length: wanted.length + 1 }, () => Array<number>(said.length + 1).fill(0))
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    for (let j = said.length - 1; j >= 0; j -= 1) {
      most[i]![j] =
        wanted[i] === said[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!)
    }
  }
  const paired: Word[] = []
  for (let i = 0, j = 0; i < wanted.length && j < said.length;) {
    if (wanted[i] === said[j]) {
      paired.push(words[i]!)
      i += 1
      j += 1
    } else if (most[i + 1]![j]! >= most[i]![j + 1]!) i += 1
    else j += 1
  }
  return paired
}
