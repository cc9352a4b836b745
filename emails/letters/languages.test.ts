import { expect, test } from 'vitest'
import { locales } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { accountNoticeEmail } from './account-notice-email.ts'
import { alreadySignedEmail } from './already-signed-email.ts'
import { codeEmail } from './code-email.ts'
import { deskCodeEmail } from './desk-code-email.ts'
import type { Letterhead } from './letterhead.ts'
import { deskNoticeEmail } from './desk-notice-email.ts'
import { privateCodeEmail } from './private-code-email.ts'
import { signedEmail } from './signed-email.ts'
import { teamInvitationEmail } from './team-invitation-email.ts'
import { visitCodeEmail } from './visit-code-email.ts'

const letterhead = (locale: string): Letterhead => ({
  say: sayIn(locale),
  locale,
  host: 'sign.example.org',
  operator: 'Lime Street Press, 1 Lime Street',
  blockLink: 'https://sign.example.org/stop/TOKEN',
})

const title = 'Plant <more> street trees & hedges'
const visitPage = 'https://sign.example.org/me'
const signed = {
  title,
  statement: 'Plant a tree.\nIn every street.',
  hash: 'ab'.repeat(32),
  name: 'Ada Oyelaran',
  listing: 'public',
  updates: true,
  signedAt: new Date('2026-06-01T12:00:00Z'),
  isPublic: true,
  campaignPage: 'https://sign.example.org/c/trees',
  visitPage,
} as const

const emails = {
  code: (locale: string) =>
    codeEmail(letterhead(locale), {
      title,
      code: '012345',
      minutes: 10,
      page: 'https://sign.example.org/c/trees/code',
    }),
  'code, not public yet': (locale: string) =>
    privateCodeEmail(letterhead(locale), { code: '012345', minutes: 10 }),
  'signed, not public yet': (locale: string) =>
    signedEmail(letterhead(locale), { ...signed, isPublic: false }),
  visit: (locale: string) => visitCodeEmail(letterhead(locale), { code: '012345', minutes: 10 }),
  desk: (locale: string) => deskCodeEmail(letterhead(locale), { code: '012345', minutes: 10 }),
  'desk, known': (locale: string) =>
    deskCodeEmail(letterhead(locale), {
      code: '012345',
      minutes: 10,
      signInPage: 'https://sign.example.org/organise/sign-in',
    }),
  'already signed': (locale: string) => alreadySignedEmail(letterhead(locale), { title, visitPage }),
  signed: (locale: string) => signedEmail(letterhead(locale), signed),
  invitation: (locale: string) =>
    teamInvitationEmail(letterhead(locale), {
      role: 'reviewer',
      life: sayIn(locale)('limits.hours', { hours: 48 }),
      page: 'https://sign.example.org/organise/invitation/TICKET',
    }),
  notice: (locale: string) =>
    deskNoticeEmail(letterhead(locale), {
      team: title,
      deed: 'removedMember',
      facts: { member: 'Ada Oyelaran', role: 'owner' },
      why: 'Has another job now',
      at: new Date('2026-06-01T12:00:00Z'),
      who: 'Wilhelmina Oosterbaan',
      page: 'https://sign.example.org/organise/team/1/log',
    }),
  'account notice': (locale: string) =>
    accountNoticeEmail(letterhead(locale), {
      deed: 'usedRecoveryCode',
      at: new Date('2026-06-01T12:00:00Z'),
      page: 'https://sign.example.org/organise/account',
      recoverPage: 'https://sign.example.org/organise/recover',
    }),
  'signed, unshown': (locale: string) =>
    signedEmail(letterhead(locale), { ...signed, listing: 'anonymous', updates: false }),
}

const all = locales.flatMap((locale) =>
  Object.entries(emails).map(([name, write]) => [name, locale, write(locale)] as const),
)

test.each(all)(
  'the email “%s” is written in %s, both twins alike',
  (_name, locale, { subject, text, html }) => {
    expect(subject).not.toMatch(/[\r\n{}]/)
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|\[object|NaN|email\.[a-z]/)
    expect(text.replaceAll(title, '')).not.toMatch(/[<{}]/)
    expect(html).not.toMatch(/<(img|script|link|style|iframe|form)|url\(|<more>/i)
    expect(text.match(/https?:\/\/\S+/g)).toEqual(html.match(/https?:\/\/[^"<\s]+/g))
    for (const url of text.match(/https?:\/\/\S+/g)!) expect(new URL(url).host).toBe('sign.example.org')
    expect(text).toContain('https://sign.example.org/stop/TOKEN')
  },
)

test.each(locales)('in %s a code is grouped for reading, and no subject holds it', (locale) => {
  for (const write of [emails.code, emails.visit, emails.desk, emails['desk, known']]) {
    const { subject, text, html } = write(locale)
    expect(text).toContain('012 345')
    expect(html).toContain('012 345')
    expect(subject).not.toMatch(/012|345/)
  }
})

test('no two languages say the same', () => {
  for (const [name] of Object.entries(emails)) {
    const texts = all.filter(([other]) => other === name).map(([, , { text }]) => text)
    expect(new Set(texts).size).toBe(locales.length)
  }
})

test('an email in a language we do not speak is in English, and says so', () => {
  expect(emails.code('tlh').html).toContain('<html lang="en" dir="ltr">')
  expect(emails.code('"><script>').html).toBe(emails.code('en').html)
})
