import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldForSearch } from './fold-for-search.ts'
import { readLine } from './read-line.ts'
import { readName } from './read-name.ts'
import { wordStarts } from './word-starts.ts'

// Letters, marks and signs that interact: joiners, selectors, fillers, compatibility forms, dots and apostrophes.
const unit = fc.oneof(
  fc.constantFrom(...'aZéßİıſΣς .-\'’`"·/\\@+1٣₂ªﬁＡ＜𝓐ℝK⼀葛神가ｶﾞﾠㅤเ็ကျှော်क्षഅാ്ലاَلـéЖй'),
  fc.constantFrom(
    ...'\u200c\u200b\u202e\u180b\u180eᠠ\u{e0100}\ufe0f\u0301\u0327\u034f\u2800\u3000\u1fef\u037e\n',
  ),
  fc.constantFrom('\u200d', '\u0345', '\u1161', '\u11a8', '\u0fb2', '\u0f71', '\u0f90', '\u05bc', '\u0653'),
)
const tricky = fc.string({ maxLength: 40, unit })
const anyText = fc.oneof(tricky, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
const runs = { numRuns: 3_000 }
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

test('whatever is sent as a name or a line, the answer is a reading and never an error', () => {
  const anything = fc.anything({
    withNullPrototype: true,
    withBigInt: true,
    withDate: true,
    withTypedArray: true,
  })
  fc.assert(
    fc.property(fc.oneof(anyText, anything), (sent) => {
      expect(['ok', 'refused']).toContain(readName(sent).outcome)
      expect(['ok', 'refused']).toContain(readLine(sent).outcome)
    }),
    runs,
  )
})

test('a name that was accepted is accepted again, as it stands and with the same flags', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const reading = readName(typed)
      if (reading.outcome === 'ok') expect(readName(reading.name)).toEqual(reading)
    }),
    runs,
  )
})

test('a line that was accepted is accepted again as it stands', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const reading = readLine(typed)
      if (reading.outcome === 'ok') expect(readLine(reading.line)).toEqual(reading)
    }),
    runs,
  )
})

test('an accepted name turns no page around, breaks no line, and fits', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const reading = readName(typed)
      if (reading.outcome === 'refused') return
      expect(reading.name).not.toMatch(/[\p{Bidi_Control}\p{Cc}\p{Cn}\p{Co}\p{Cs}\u2028\u2029<>@]/u)
      expect(reading.name).toMatch(/\p{L}/u)
      expect(reading.name.normalize('NFC')).toBe(reading.name)
      const length = [...graphemes.segment(reading.name)].length
      expect(length >= 1 && length <= 100 && Buffer.byteLength(reading.name) <= 400).toBe(true)
    }),
    runs,
  )
})

test('what is folded for search folds to itself, and every word start is found by its own beginning', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldForSearch(text)
      expect(foldForSearch(folded)).toBe(folded)
      const starts = wordStarts(text)
      expect(starts.length).toBeLessThanOrEqual(12)
      if (folded) expect(folded.startsWith(starts[0] ?? '?')).toBe(true)
      for (const start of starts) expect(Array.from(start).length).toBeLessThanOrEqual(64)
      for (const start of starts) expect(folded).toContain(start)
    }),
    runs,
  )
})
