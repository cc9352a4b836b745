import { expect, test } from 'vitest'
import { drawTicket } from '#secrets'
import { readTicket, ticketCookie } from './cookies.ts'

const bring = (cookie: string) => new Request('https://sign.example.org/', { headers: { Cookie: cookie } })

test('a ticket comes back as it was given, for its own deed only', () => {
  const { ticket } = drawTicket()
  const [pair] = ticketCookie('https://sign.example.org', 'enrolment', ticket).split(';')
  expect(readTicket(bring(`a=b; ${pair}`), 'https://sign.example.org', 'enrolment')).toBe(ticket)
  expect(readTicket(bring(pair!), 'https://sign.example.org', 'visit')).toBeUndefined()
})

test('on https no sub-domain can plant a ticket, no script can read it and no other site can send it', () => {
  const cookie = ticketCookie('https://sign.example.org', 'visit', drawTicket().ticket)
  expect(cookie).toMatch(/^__Host-visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/)
  expect(ticketCookie('http://127.0.0.1:3000', 'visit', null)).toBe(
    'visit=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  )
})

test('what we could not have made is no ticket', () => {
  for (const value of ['', 'short', `${'a'.repeat(43)}=`, "' OR 1=1--", 'a'.repeat(100_000)]) {
    expect(readTicket(bring(`visit=${value}`), 'http://localhost', 'visit')).toBeUndefined()
  }
})
