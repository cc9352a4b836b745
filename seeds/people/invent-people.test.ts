import { expect, test } from 'vitest'
import { inventPeople, type DemoPerson } from './index.ts'

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Sinhala',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Georgian',
  'Armenian',
  'Ethiopic',
]
const people = take(11_500, 20261)
const share = (some: (person: DemoPerson) => boolean) => people.filter(some).length / people.length
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const length = (name: string) => [...graphemes.segment(name)].length

function take(count: number, seed: number) {
  return inventPeople(seed).take(count).toArray()
}

test('the same seed invents the same people, another seed others', () => {
  expect(take(500, 7)).toEqual(take(500, 7))
  expect(take(500, 7)).not.toEqual(take(500, 8))
})

test('they write their names in at least twelve scripts', () => {
  const seen = scripts.filter((script) => {
    const letters = new RegExp(`\\p{Script=${script}}`, 'u')
    return people.some(({ name }) => letters.test(name))
  })
  expect(seen.length).toBeGreaterThanOrEqual(12)
})

test('they live in at least fifty countries, most of them where the campaign began', () => {
  expect(new Set(people.map(({ country }) => country).filter(Boolean)).size).toBeGreaterThanOrEqual(50)
  expect(people.every(({ country }) => /^([A-Z]{2})?$/.test(country))).toBe(true)
  expect(share(({ country }) => country === 'GB')).toBeCloseTo(0.2, 1)
})

test('a local campaign can ask for people of its own countries alone', () => {
  const homes = inventPeople(3, ['PL', 'DE'])
    .take(200)
    .map(({ country }) => country)
  expect(new Set(homes)).toEqual(new Set(['PL', 'DE', '']))
})

test('fewer than four in a hundred share their whole name with another', () => {
  expect(1 - new Set(people.map(({ name }) => name)).size / people.length).toBeLessThan(0.04)
})

test('every name is one that a form would take: letters, and what names put between them', () => {
  for (const { name } of people) {
    expect(name).toMatch(/^\p{L}[\p{L}\p{M}\p{Join_Control} .’'-]*$/u)
    expect(name).toBe(name.normalize('NFC').trim())
    expect(length(name)).toBeLessThanOrEqual(100)
  }
})

test('a few names are very long and a few have one letter or one part', () => {
  expect(people.filter(({ name }) => length(name) >= 50).length).toBeGreaterThanOrEqual(3)
  expect(people.some(({ name }) => length(name) === 1)).toBe(true)
  expect(people.some(({ name, country }) => country === 'ID' && !name.includes(' '))).toBe(true)
})

test('some leave occupation, affiliation or country empty', () => {
  expect(share(({ occupation }) => !occupation)).toBeCloseTo(0.12, 1)
  expect(share(({ affiliation }) => !affiliation)).toBeCloseTo(0.7, 1)
  expect(share(({ country }) => !country)).toBeCloseTo(0.06, 1)
})

test('nothing in them is a digit, a link or a picture', () => {
  for (const person of people)
    expect(Object.values(person).join(' ')).not.toMatch(/[\d<>@/]|www|\p{Emoji_Presentation}/u)
})
