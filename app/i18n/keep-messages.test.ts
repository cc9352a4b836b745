import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createIntl, createIntlCache } from 'react-intl'
import { expect, test } from 'vitest'
import { withKeptMessages } from './keep-messages.ts'
import { locales } from './locales.ts'

const messages = {
  day: 'On {at, date, long}',
  minute: 'At {at, time, short}',
  people: '{n, plural, one {# person} other {# people}} from {where}',
  link: 'Read <link>{what}</link>',
}
const late = new Date('2026-12-31T23:30:00Z')
const plain = (locale: string, timeZone = 'UTC') =>
  createIntl({ locale, messages, timeZone }, createIntlCache())

test.each(locales)('in %s a kept sentence says what it says when it is put together anew', (locale) => {
  const kept = withKeptMessages(plain(locale))
  for (const at of [late, new Date(0)])
    for (const id of ['day', 'minute']) {
      const anew = plain(locale).formatMessage({ id }, { at })
      expect(kept.formatMessage({ id }, { at })).toBe(anew)
    }
  for (const n of [1, 2, 5, 1_000_000])
    expect(kept.formatMessage({ id: 'people' }, { n, where: 'Łódź' })).toBe(
      plain(locale).formatMessage({ id: 'people' }, { n, where: 'Łódź' }),
    )
  for (const code of ['PL', 'PL', 'EG'])
    expect(kept.formatDisplayName(code, { type: 'region' })).toBe(
      plain(locale).formatDisplayName(code, { type: 'region' }),
    )
})

test('a moment is told in the zone of the formatter and not of the machine', () => {
  const of = (zone: string) => withKeptMessages(plain('en', zone)).formatMessage({ id: 'day' }, { at: late })
  expect([of('UTC'), of('Asia/Tokyo')]).toEqual(['On December 31, 2026', 'On January 1, 2027'])
})

test('a sentence with a link inside keeps its parts', () => {
  const kept = withKeptMessages(plain('en'))
  const link = (inner: ReactNode) => createElement('a', { href: '/' }, inner)
  const said = kept.formatMessage({ id: 'link' }, { what: 'this', link } as never)
  expect(renderToStaticMarkup(createElement('p', null, said))).toBe('<p>Read <a href="/">this</a></p>')
})
