import { expect, test } from 'vitest'
import type { Campaign } from '#campaigns'
import { readSigningForm } from './read-signing-form.ts'

type Fields = Campaign['fields']
const optional: Fields = { occupation: 'optional', affiliation: 'optional', country: 'optional' }
const typed = { name: 'Ada Oyelaran', email: 'ada@example.org', listing: 'public' }

function faultsOf(form: Record<string, unknown>, fields: Fields = optional) {
  const reading = readSigningForm(form, fields)
  return reading.outcome === 'refused' ? reading.faults : {}
}

test('a name, an address and a choice are enough', () => {
  expect(readSigningForm(typed, optional)).toEqual({
    outcome: 'ok',
    form: {
      name: 'Ada Oyelaran',
      heldBecause: null,
      occupation: '',
      affiliation: '',
      country: '',
      listing: 'public',
      answers: {},
      address: 'ada@example.org',
      addressKey: 'ada@example.org',
      updates: false,
    },
  })
})

test('an empty form hears of everything that is missing at once', () => {
  const required: Fields = { occupation: 'required', affiliation: 'required', country: 'required' }
  const all = { occupation: 'E_EMPTY', affiliation: 'E_EMPTY', country: 'E_EMPTY', listing: 'E_CHOICE' }
  expect(faultsOf({}, required)).toEqual({ ...all, name: 'E_EMPTY', email: 'E_EMPTY' })
})

test('faults of the name and of the address are told together', () => {
  expect(faultsOf({ ...typed, name: '<b>Ada</b>', email: 'ada', country: 'XX' })).toEqual({
    name: 'E_CHAR',
    email: 'E_AT',
    country: 'E_COUNTRY',
  })
})

test.each(['occupation', 'affiliation', 'country'] as const)(
  '%s is asked for where a campaign requires it',
  (field) => {
    const fields = { ...optional, [field]: 'required' }
    expect(faultsOf(typed, fields)).toEqual({ [field]: 'E_EMPTY' })
    expect(faultsOf({ ...typed, [field]: '   ' }, fields)).toHaveProperty(field)
    expect(faultsOf({ ...typed, [field]: 'FR' }, fields)).toEqual({})
  },
)

test('what a campaign does not ask for is dropped, not refused and not kept', () => {
  const hidden: Fields = { occupation: 'hidden', affiliation: 'hidden', country: 'hidden' }
  const reading = readSigningForm({ ...typed, occupation: '<b>', affiliation: 'ACME', country: 'FR' }, hidden)
  expect(reading).toMatchObject({ outcome: 'ok', form: { occupation: '', affiliation: '', country: '' } })
})

test.each(['XX', 'FRA', 'F', 'constructor', '__proto__', 'toString', '﻿FR', 'fr\0', 1])(
  '%j is no country',
  (country) => {
    expect(faultsOf({ ...typed, country })).toEqual({ country: 'E_COUNTRY' })
  },
)

test('a country typed in small letters is the same country', () => {
  expect(readSigningForm({ ...typed, country: 'fr' }, optional)).toMatchObject({ form: { country: 'FR' } })
})

test.each([undefined, '', 'PUBLIC', 'held', ['public'], true])(
  '%j is no choice of how to be counted',
  (listing) => {
    expect(faultsOf({ ...typed, listing })).toEqual({ listing: 'E_CHOICE' })
  },
)

test('a field sent twice is refused by name, and nothing is guessed from it', () => {
  const twice = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, [value, value]]))
  const faults = { name: 'E_TYPE', email: 'E_EMPTY', listing: 'E_CHOICE', occupation: 'E_TYPE' }
  expect(faultsOf({ ...twice, occupation: ['a', 'b'] })).toEqual(faults)
  expect(faultsOf({ ...typed, country: ['FR', 'DE'] })).toEqual({ country: 'E_COUNTRY' })
  expect(faultsOf({ ...typed, country: ['FR'] })).toEqual({ country: 'E_COUNTRY' })
})

test('news is sent only to those who ticked the box', () => {
  for (const updates of [undefined, '', 'off', 'true', ['on']]) {
    expect(readSigningForm({ ...typed, updates }, optional)).toMatchObject({ form: { updates: false } })
  }
  expect(readSigningForm({ ...typed, updates: 'on' }, optional)).toMatchObject({ form: { updates: true } })
})

test('a doubtful name is taken, and held for a second look', () => {
  expect(readSigningForm({ ...typed, name: 'Aaaaaaa' }, optional)).toMatchObject({
    form: { heldBecause: 'F_REPEAT' },
  })
})
