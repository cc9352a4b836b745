import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondsOfWork } from '#seeds/hostile-texts.ts'
import { compareWords, type Passage } from './compare-words.ts'

const textOf = (passages: Passage[], but: Passage['kind']) =>
  passages
    .filter(({ kind }) => kind !== but)
    .map(({ text }) => text)
    .join('')

test('a changed word is shown as one word that went and one that came', () => {
  expect(compareWords('Plant a tree in every street.', 'Plant a tree in every square.', 'en', 100)).toEqual([
    { kind: 'same', text: 'Plant a tree in every ' },
    { kind: 'removed', text: 'street' },
    { kind: 'added', text: 'square' },
    { kind: 'same', text: '.' },
  ])
})

test('words that change in a row are read as one change', () => {
  expect(compareWords('We ask the old council to act.', 'We ask every new mayor to act.', 'en', 100)).toEqual(
    [
      { kind: 'same', text: 'We ask ' },
      { kind: 'removed', text: 'the old council' },
      { kind: 'added', text: 'every new mayor' },
      { kind: 'same', text: ' to act.' },
    ],
  )
})

test('a word of any script changes as a whole, not letter by letter', () => {
  expect(compareWords('ازرعوا شجرة هنا', 'ازرعوا شجرتين هنا', 'ar', 100)).toEqual([
    { kind: 'same', text: 'ازرعوا ' },
    { kind: 'removed', text: 'شجرة' },
    { kind: 'added', text: 'شجرتين' },
    { kind: 'same', text: ' هنا' },
  ])
})

test('languages without spaces are compared by their words too', () => {
  const changed = compareWords('街道に木を植えよう。', '公園に木を植えよう。', 'ja', 100)!.filter(
    ({ kind }) => kind !== 'same',
  )
  expect(changed.map(({ text }) => text)).toEqual(['街道', '公園'])
})

test('whatever is compared, both texts can be read from the difference to the letter', () => {
  const words = fc.array(fc.constantFrom('a', 'tree', 'شجرة', '木', ' ', ' ', '\n', '\n\n', '.'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const passages = compareWords(before, after, 'en', 1_000)!
      expect(textOf(passages, 'added')).toBe(before)
      expect(textOf(passages, 'removed')).toBe(after)
    }),
  )
})

test('two long statements without a word in common do not keep anybody waiting', () => {
  const long = (word: string) => Array.from({ length: 4_000 }, (_, place) => `${word}${place}`).join(' ')
  const began = process.cpuUsage()
  expect(compareWords(long('old'), long('new'), 'en', 100)).toBeUndefined()
  expect(secondsOfWork(began)).toBeLessThan(2)
})
