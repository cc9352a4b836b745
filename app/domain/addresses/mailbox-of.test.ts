import { expect, test } from 'vitest'
import { mailboxOf } from './mailbox-of.ts'
import { readAddress } from './read-address.ts'

test.each([
  ['support+id4711@acme.org', 'support@acme.org'],
  ['Ana.Diaz+x+y@example.org', 'Ana.Diaz@example.org'],
  ['ana.+x@example.org', 'ana@example.org'],
  ['++ana+x@example.org', '++ana@example.org'],
  ['ana@example.org', 'ana@example.org'],
  ['a.n.a+x@gmail.com', 'a.n.a+x@gmail.com'],
])('what opens all that is %s’s is sent to %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox)
  const [typed, sentTo] = [readAddress(address), readAddress(mailbox)]
  expect(sentTo).toMatchObject({ outcome: 'ok', address: mailbox, key: typed.outcome === 'ok' && typed.key })
})
