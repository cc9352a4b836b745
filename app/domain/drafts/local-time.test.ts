import { expect, test } from 'vitest'
import { readLocalTime, timeZones } from './local-time.ts'

const iso = (date: Date) => date.toISOString()

test('a time means one moment on an ordinary day, in whichever zone', () => {
  const read = (date: string, time: string, zone: string) => {
    const local = readLocalTime(date, time, zone)
    return local.outcome === 'once' ? iso(local.at) : local.outcome
  }
  expect(read('2027-01-10', '12:00', 'Europe/Berlin')).toBe('2027-01-10T11:00:00.000Z')
  expect(read('2027-07-10', '12:00', 'Europe/Berlin')).toBe('2027-07-10T10:00:00.000Z')
  expect(read('2027-07-10', '00:00', 'Asia/Kathmandu')).toBe('2027-07-09T18:15:00.000Z')
  expect(read('2027-12-31', '23:59', 'Pacific/Kiritimati')).toBe('2027-12-31T09:59:00.000Z')
  expect(read('2027-06-01', '09:00', 'UTC')).toBe('2027-06-01T09:00:00.000Z')
  // The minute before and the minute after both changes of clocks.
  expect(read('2026-10-25', '01:59', 'Europe/Berlin')).toBe('2026-10-24T23:59:00.000Z')
  expect(read('2026-10-25', '03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
  expect(read('2027-03-28', '01:59', 'Europe/Berlin')).toBe('2027-03-28T00:59:00.000Z')
  expect(read('2027-03-28', '03:00', 'Europe/Berlin')).toBe('2027-03-28T01:00:00.000Z')
})

test('a time that the clocks pass twice is two moments', () => {
  expect(readLocalTime('2026-10-25', '02:30', 'Europe/Berlin')).toEqual({
    outcome: 'twice',
    first: new Date('2026-10-25T00:30:00Z'),
    second: new Date('2026-10-25T01:30:00Z'),
  })
  // Half an hour on Lord Howe Island, and at midnight in Havana.
  expect(readLocalTime('2027-04-04', '01:45', 'Australia/Lord_Howe').outcome).toBe('twice')
  expect(readLocalTime('2026-11-01', '00:30', 'America/Havana').outcome).toBe('twice')
})

test('a time that the clocks jump over is none, and says from where to where they jump', () => {
  expect(readLocalTime('2027-03-28', '02:30', 'Europe/Berlin')).toEqual({
    outcome: 'never',
    before: '02:00',
    after: '03:00',
  })
  expect(readLocalTime('2027-03-14', '02:00', 'America/New_York')).toMatchObject({ after: '03:00' })
})

test.each([
  ['2026-02-29', '12:00'],
  ['2026-13-01', '12:00'],
  ['2026-04-31', '12:00'],
  ['0000-01-01', '12:00'],
  ['9999-12-31', '12:00'],
  ['275761-01-01', '12:00'],
  ['2027-01-01', '24:00'],
  ['2027-01-01', ''],
  ['', '12:00'],
  ['tomorrow', 'noon'],
])('there is no %s %s', (date, time) => {
  expect(readLocalTime(date, time, 'Europe/Berlin').outcome).toBe('no-such-date')
})

test('there is no zone of that name', () => {
  for (const zone of ['Europe/Nowhere', '', '__proto__', '+02:00'])
    expect(readLocalTime('2027-01-01', '12:00', zone).outcome).toBe('no-such-zone')
  expect(timeZones.length).toBeGreaterThan(300)
})
