import { expect, test } from 'vitest'
import { readEnv } from './env.server.ts'
import { inheritedSocket } from './requests/inherited-socket.ts'

const secret = 'x'.repeat(32)
const sentences = (given: Record<string, string>) => {
  const reading = readEnv(given)
  return reading.outcome === 'refused' ? reading.sentences : []
}

test('a laptop needs nothing', () => {
  const reading = readEnv({})
  expect(reading.outcome === 'ok' && reading.env).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    ROLE: 'all',
    TRUST_PROXY: 0,
  })
  expect(readEnv({ PORT: '', SMTP_URL: '' }).outcome).toBe('ok')
})

test('every fault is a sentence of its own', () => {
  expect(
    sentences({ PORT: '70000', SITE_URL: 'nowhere', SMTP_URL: 'http://x', TRUST_PROXY: '-1' }),
  ).toHaveLength(4)
  for (const url of [
    'https://example.org/petitions',
    'https://example.org?lang=fr',
    'https://me:word@example.org',
  ])
    expect(sentences({ SITE_URL: url, SMTP_URL: 'smtp://127.0.0.1:25' }).join()).toMatch(/without a path/)
  expect(sentences({ SITE_URL: 'https://example.org/', SMTP_URL: 'smtp://127.0.0.1:25' })).toEqual([])
  expect(sentences({ DATABASE_URL: 'postgres://localhost/x' })[0]).toMatch(/^SECRET is needed/)
  expect(sentences({ DATABASE_URL: 'mysql://localhost/x', SECRET: 'short' })).toHaveLength(2)
  expect(sentences({ ROLE: 'web' }).join()).toMatch(/ROLE=web and ROLE=worker need DATABASE_URL/)
  expect(sentences({ HOST: '0.0.0.0' }).join()).toMatch(/SMTP_URL is needed/)
  expect(sentences({ DKIM_DOMAIN: 'example.org' }).join()).toMatch(/belong together/)
  expect(sentences({ MAIL_FROM: 'Ana\r\nBcc: v@example.org' }).join()).toMatch(/MAIL_FROM should look like/)
  expect(sentences({ MAIL_BOUNCES: 'nobody-and-nowhere-at-all' })).toHaveLength(1)
  expect(sentences({ MAIL_BOUNCES: `${'b'.repeat(20)}@example.org` }).join()).toMatch(/19 characters/)
  expect(sentences({ MAIL_BOUNCES: `${'b'.repeat(19)}@example.org` })).toEqual([])
})

test('what arrives in the built-in mailbox is for whoever owns the machine: behind a proxy or under a public name there is none', () => {
  const elsewhere: Record<string, string>[] = [
    { TRUST_PROXY: '1' },
    { SITE_URL: 'https://sign.example.org' },
    { HOST: '::', SITE_URL: 'http://localhost:3000' },
  ]
  for (const given of elsewhere) {
    expect(sentences(given).join()).toMatch(/SMTP_URL is needed/)
    expect(sentences({ ...given, SMTP_URL: 'smtp://127.0.0.1:25' })).toEqual([])
  }
  const here: Record<string, string>[] = [
    {},
    { HOST: '::1' },
    { SITE_URL: 'http://[::1]:3000' },
    { SITE_URL: 'http://localhost' },
  ]
  for (const given of here) expect(sentences(given)).toEqual([])
})

test('production is told everything and starts', () => {
  const given = {
    DATABASE_URL: 'postgres://u:p@db/x',
    SECRET: secret,
    SMTP_URL: 'smtps://u:p@mail:465',
    HOST: '0.0.0.0',
    ROLE: 'web',
  }
  expect(readEnv(given).outcome).toBe('ok')
})

test('a socket of the service manager is taken only where it is meant for this very process', () => {
  const given = (more: Record<string, string>) => {
    const reading = readEnv(more)
    if (reading.outcome !== 'ok') throw new Error(reading.sentences.join(' '))
    return inheritedSocket(reading.env, 42)
  }
  expect(given({})).toBeUndefined()
  expect(given({ LISTEN_FDS: '1', LISTEN_PID: '41' })).toBeUndefined()
  expect(given({ LISTEN_FDS: '1', LISTEN_PID: '42' })).toBe(3)
})
