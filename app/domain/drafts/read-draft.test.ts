import { expect, test } from 'vitest'
import type { Fields } from './fields.ts'
import { readDraft } from './read-draft.ts'

const now = new Date('2026-06-01T12:00:00Z')
const whole: Fields = {
  organiser: 'Friends of the lido',
  language: 'en',
  'title.en': 'Keep the lido',
  'statement.en': 'Keep it open.',
}
const faultsOf = (more: Fields) =>
  readDraft({ ...whole, ...more }, now).faults.map(
    ({ severity, code, field }) => `${severity} ${code} ${field}`,
  )

test('nothing is missing in a title, a statement and who it is by', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ organiser: ' ', 'title.en': '', 'statement.en': '\n' })).toEqual([
    'missing organiser-empty organiser',
    'missing title-empty title.en',
    'missing statement-empty statement.en',
  ])
})

test('every language that is chosen needs its words, and others need none', () => {
  expect(faultsOf({ languages: 'fr', 'title.de': 'Nur so' })).toEqual([
    'missing title-empty title.fr',
    'missing statement-empty statement.fr',
  ])
})

test('each rule holds on both sides of its border', () => {
  expect(faultsOf({ 'title.en': 'x'.repeat(200) })).toEqual([])
  expect(faultsOf({ 'title.en': 'x'.repeat(201) })).toEqual(['wrong title-long title.en'])
  expect(faultsOf({ 'title.en': 'Keep \u202eodil eht' })).toEqual(['wrong title-unreadable title.en'])
  expect(faultsOf({ 'question.2.en': 'Why?' })).toEqual(['wrong question-half question.2.en'])
  expect(faultsOf({ goal: '10,000' })).toEqual([])
  for (const goal of ['0', '-1', '1e9999', 'many', '99999999999'])
    expect(faultsOf({ goal })).toEqual(['wrong goal-unreadable goal'])
  expect(faultsOf({ accent: 'red;}' })).toEqual(['wrong accent-unreadable accent'])
})

test('a colour that reads badly on paper is odd, with its contrast as a number', () => {
  expect(faultsOf({ accent: '#1F4D36' })).toEqual([])
  const [fault] = readDraft({ ...whole, accent: '#f2c400' }, now).faults
  expect(fault).toMatchObject({ severity: 'odd', facts: { ratio: 1.6, enough: 4.5 } })
})

test('times are asked about where they are none or two, come in order, and lie ahead', () => {
  const closes = (date: string, time: string, more = {}) =>
    faultsOf({ zone: 'Europe/Berlin', 'closes.date': date, 'closes.time': time, ...more })
  expect(closes('2026-10-25', '02:30')).toEqual(['missing time-twice closes.which'])
  expect(closes('2026-10-25', '02:30', { 'closes.which': 'second' })).toEqual([])
  expect(closes('2027-03-28', '02:30')).toEqual(['wrong time-never closes.time'])
  expect(closes('2026-06-01', '14:00')).toEqual(['wrong closes-past closes.date'])
  expect(closes('2026-06-01', '14:01')).toEqual([])
  expect(closes('2026-06-01', '')).toEqual(['wrong time-unreadable closes.date'])
  expect(closes('2036-07-01', '12:00')).toEqual(['odd closes-far closes.date'])
  expect(closes('2026-07-01', '12:00', { 'opens.date': '2026-07-01', 'opens.time': '12:00' })).toEqual([
    'wrong closes-first closes.date',
  ])
  expect(closes('2026-07-01', '12:00', { zone: 'Europe/Nowhere' })).toEqual(['wrong zone-unknown zone'])
})
