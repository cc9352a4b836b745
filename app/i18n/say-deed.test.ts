import { expect, test } from 'vitest'
import { locales } from './locales.ts'
import { sayDeed } from './say-deed.ts'

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')

test('a deed is told with its facts, and what somebody typed keeps its own direction', () => {
  const facts = { member: 'ليلى حدّاد', from: 'owner', to: 'viewer' }
  expect(sayDeed('en', 'changedRole', facts)).toBe('\u2068ليلى حدّاد\u2069: role changed from owner to viewer')
})

test('a day is told as the reader says it, and not as a program writes it', () => {
  const facts = { day: '2026-03-18', title: 'The council voted', state: 'promised' }
  expect(plain(sayDeed('en', 'addedMilestone', facts))).toBe(
    'Added a step: 18 March 2026, “The council voted”',
  )
  expect(plain(sayDeed('fr', 'addedMilestone', facts))).toContain('18 mars 2026')
})

test('every language has its own words for it', () => {
  const told = locales.map((locale) => plain(sayDeed(locale, 'joinedTeam', { role: 'reviewer' })))
  expect(new Set(told).size).toBe(locales.length)
})

test.each([
  ['a deed that nobody has words for', 'pausedTheSun', {}, 'Paused the sun'],
  ['facts that do not fit the words', 'renamedTeam', { was: 'A' }, 'Renamed team'],
  ['a name that every object has', 'constructor', {}, 'Constructor'],
  ['a role that is no more', 'joinedTeam', { role: 'treasurer' }, 'Joined by invitation. Role: viewer'],
  ['facts that look like markup', 'madeTeam', { team: '<b>{x}</b>' }, 'Team made: <b>{x}</b>'],
  ['a fact that is nothing', 'madeTeam', { team: null }, 'Team made: null'],
])('%s breaks no page', (_, deed, facts, told) => {
  expect(plain(sayDeed('en', deed, facts))).toBe(told)
})
