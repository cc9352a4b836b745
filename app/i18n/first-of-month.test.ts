import { expect, test } from 'vitest'
import { intlFor, sayIn } from './speak.ts'

const first = new Date('2026-06-01T12:00:00Z')
const long = { dateStyle: 'long' } as const

test('in French the first of a month is “1er”, in dates, ranges and sentences, and only there', () => {
  const fr = intlFor('fr')
  expect(fr.formatDate(first, long)).toBe('1er juin 2026')
  expect(fr.formatDate(first, { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' })).toBe(
    'lundi 1er juin 2026 à 14:00',
  )
  expect(fr.formatDate(new Date('2026-06-11T12:00:00Z'), long)).toBe('11 juin 2026')
  expect(fr.formatDate(first, { dateStyle: 'short' })).toBe('01/06/2026')
  expect(fr.formatDate('2026-06-01', { day: 'numeric', month: 'short' })).toBe('1er juin')
  expect(fr.formatDateTimeRange(first, new Date('2026-06-21T12:00:00Z'), long)).toBe('1er–21 juin 2026')
  expect(sayIn('fr')('private.opensAt', { at: first })).toContain('1er juin 2026')
})

test('a title that somebody wrote stays as they wrote it, and other languages keep their numbers', () => {
  const said = sayIn('fr')('audit.notice.body', { team: 'Fête du 1 mai', host: 'example.org', at: first })
  expect(said).toContain('Fête du 1 mai')
  expect(said).toContain('1er juin 2026')
  expect(intlFor('es').formatDate(first, long)).toBe('1 de junio de 2026')
})
