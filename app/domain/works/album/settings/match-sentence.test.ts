import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchSentence } from '../index.ts'

const sentence = 'The British Government Must Not Legalise Music Theft To Benefit AI Companies'
const titles = sentence.split(' ')
const litIn = (match: ReturnType<typeof matchSentence>) =>
  match.words.map(({ text, lit }) => (lit ? text.toUpperCase() : text.toLowerCase())).join(' ')

test('twelve titles that form the sentence light all of its words', () => {
  expect(matchSentence(titles, `${sentence}.`)).toEqual({
    agrees: true,
    words: titles.map((text) => ({ text, lit: true })),
  })
})

test('while the titles are being typed, words light up from the left', () => {
  const match = matchSentence(['The', 'British', 'Gov'], sentence)
  expect(litIn(match)).toBe('THE BRITISH government must not legalise music theft to benefit ai companies')
  expect(match.partsAt).toEqual({ word: 2, title: 3 })
})

test('a wrong title is shown where it is, and the words after it stay lit', () => {
  const match = matchSentence(titles.with(5, 'Legalize'), sentence)
  expect(litIn(match)).toBe('THE BRITISH GOVERNMENT MUST NOT legalise MUSIC THEFT TO BENEFIT AI COMPANIES')
  expect(match.partsAt).toEqual({ word: 5, title: 5 })
})

test('two wrong titles leave the words between them lit', () => {
  const match = matchSentence(titles.with(1, 'Britisch').with(10, 'IA'), sentence)
  expect(litIn(match)).toBe('THE british GOVERNMENT MUST NOT LEGALISE MUSIC THEFT TO BENEFIT ai COMPANIES')
})

test('a title too many is told as such, also after the end', () => {
  expect(matchSentence([...titles, 'Bonus'], sentence)).toMatchObject({
    agrees: false,
    partsAt: { word: 12, title: 12 },
  })
  expect(matchSentence(titles.toSpliced(2, 0, 'Bonus'), sentence).partsAt).toEqual({ word: 2, title: 2 })
})

test('no titles and no sentence do not agree', () => {
  expect(matchSentence([], '').agrees).toBe(false)
  expect(matchSentence(['–'], '!').agrees).toBe(false)
})

test('it reads every script, also those that put no space between words', () => {
  expect(matchSentence(['ห้าม', 'ขโมย', 'เพลง'], 'ห้ามขโมยเพลง').agrees).toBe(true)
  expect(matchSentence(['音楽を', '盗む', 'な'], '音楽を盗むな。').agrees).toBe(true)
  expect(matchSentence(['לא', 'לגנוב', 'מוזיקה'], 'לא לגנוב מוזיקה!').agrees).toBe(true)
  expect(matchSentence(['Straße', 'ΜΟΥΣΙΚΗΣ'], 'STRASSE μουσικής'.normalize('NFD')).agrees).toBe(false)
  expect(matchSentence(['Straße', 'μουσικης'], 'STRASSE ΜΟΥΣΙΚΗΣ').agrees).toBe(true)
})

const word = fc.stringMatching(/^(\p{Lu}\p{Ll}{1,7}|[一-龠]{1,3}|[א-ת]{1,6}|[ء-ي]{1,6}|\d{1,3})$/u)
const words = fc.array(word, { minLength: 1, maxLength: 20 })

test('wherever a sentence is cut into titles, and however they are written, they form it', () => {
  const dress = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => `“${text}” …`,
    (text: string) => ` ${text.normalize('NFD')}!`,
  )
  fc.assert(
    fc.property(words, fc.array(fc.nat(400), { maxLength: 8 }), dress, (said, cuts, dressed) => {
      const whole = said.join(' ')
      const places = [0, ...cuts.map((cut) => cut % whole.length).toSorted((a, b) => a - b), whole.length]
      const parts = places.slice(1).map((to, at) => whole.slice(places[at], to))
      fc.pre(parts.every((part) => part.isWellFormed()))
      expect(matchSentence(parts.map(dressed), whole).agrees).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a title that is missing, doubled or changed is never overlooked', () => {
  fc.assert(
    fc.property(words, fc.nat(19), fc.constantFrom('missing', 'doubled', 'changed'), (said, at, how) => {
      const place = at % said.length
      const wrong = {
        missing: said.toSpliced(place, 1),
        doubled: said.toSpliced(place, 0, said[place]!),
        changed: said.with(place, `${said[place]}x`),
      }[how]
      const match = matchSentence(wrong, said.join(' '))
      expect(match.agrees).toBe(false)
      expect(match.partsAt).toBeDefined()
    }),
  )
})

test('no letter of a title lights two words, and all words before the parting are lit', () => {
  fc.assert(
    fc.property(words, words, (said, wanted) => {
      const match = matchSentence(said, wanted.join(' '))
      const letters = (list: string[]) => list.join('').toUpperCase().length
      const lit = match.words.filter((each) => each.lit).map(({ text }) => text)
      expect(letters(lit)).toBeLessThanOrEqual(letters(said))
      if (match.partsAt) expect(match.words.slice(0, match.partsAt.word).every((each) => each.lit)).toBe(true)
    }),
  )
})
