import { expect, test } from 'vitest'
import { drawTicket } from '#secrets'
import { readSigningTicket, signingCookie } from './signing-tickets.ts'

const site = 'https://sign.example.org'
const bring = (cookie = '') => ({ headers: new Headers({ Cookie: cookie.split(';')[0]! }) })

/** What a browser brings after it has signed these campaigns one after the other, and the ticket of each. */
function afterSigning(slugs: string[]) {
  let cookie = ''
  const tickets = slugs.map((slug) => {
    const { ticket } = drawTicket()
    cookie = signingCookie(bring(cookie), site, slug, ticket)
    return ticket
  })
  return { cookie, tickets }
}

test('whoever signs a second campaign before the first code has come can still type the first', () => {
  const { cookie, tickets } = afterSigning(['rivers', 'night-trains'])
  expect(readSigningTicket(bring(cookie), site, 'rivers')).toBe(tickets[0])
  expect(readSigningTicket(bring(cookie), site, 'night-trains')).toBe(tickets[1])
  expect(readSigningTicket(bring(cookie), site, 'night')).toBeUndefined()
})

test('a second form to the same campaign takes the place of the first', () => {
  const { cookie, tickets } = afterSigning(['rivers', 'night-trains', 'rivers'])
  expect(readSigningTicket(bring(cookie), site, 'rivers')).toBe(tickets[2])
  expect(cookie.split('~')).toHaveLength(2)
})

test('of many campaigns the last ones are kept, and the cookie stays small', () => {
  const slugs = Array.from({ length: 30 }, (_, place) => `${'a'.repeat(77)}${place}`.slice(-80))
  const { cookie, tickets } = afterSigning(slugs)
  expect(readSigningTicket(bring(cookie), site, slugs[29]!)).toBe(tickets[29])
  expect(readSigningTicket(bring(cookie), site, slugs[23]!)).toBe(tickets[23])
  expect(readSigningTicket(bring(cookie), site, slugs[22]!)).toBeUndefined()
  expect(cookie.length).toBeLessThan(1_024)
})

test('what we could not have made holds no ticket, and leaves those beside it alone', () => {
  const { ticket } = drawTicket()
  for (const value of [
    '',
    'short',
    `${'a'.repeat(43)}`,
    `Rivers.${ticket}`,
    "' OR 1=1--",
    '~'.repeat(100_000),
  ]) {
    expect(readSigningTicket(bring(`__Host-signing=${value}`), site, 'rivers')).toBeUndefined()
    const mixed = `__Host-signing=${value}~rivers.${ticket}`
    if (value.length < 100) expect(readSigningTicket(bring(mixed), site, 'rivers')).toBe(ticket)
  }
})
