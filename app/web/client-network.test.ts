import { expect, test } from 'vitest'
import { clientNetwork } from './client-network.ts'

test('without proxies of ours, what a stranger writes into a header changes nothing', () => {
  expect(clientNetwork('198.51.100.7', '203.0.113.1', 0)).toBe('198.51.100.7')
  expect(clientNetwork('198.51.100.7', null, 0)).toBe('198.51.100.7')
})

test('behind one proxy, only the entry that it added is believed', () => {
  expect(clientNetwork('10.0.0.1', '127.0.0.1, 203.0.113.1, 198.51.100.7', 1)).toBe('198.51.100.7')
  expect(clientNetwork('10.0.0.1', '203.0.113.1, 198.51.100.7', 2)).toBe('203.0.113.1')
  expect(clientNetwork('10.0.0.1', Array.from({ length: 50 }, () => '127.0.0.1').join(', '), 1)).toBeNull()
})

test('an IPv6 household is one network, whatever the last half of the address', () => {
  expect(clientNetwork('2001:db8:1:2:aaaa::1', null, 0)).toBe('2001:db8:1:2::/64')
  expect(clientNetwork('2001:db8:1:2:bbbb::9', null, 0)).toBe('2001:db8:1:2::/64')
  expect(clientNetwork('2001:db8::9', null, 0)).toBe('2001:db8:0:0::/64')
  expect(clientNetwork('::ffff:198.51.100.7', null, 0)).toBe('198.51.100.7')
})

test('the machine itself, and what is no address, have no network', () => {
  expect(clientNetwork('127.0.0.1', null, 0)).toBeNull()
  expect(clientNetwork('::1', null, 0)).toBeNull()
  expect(clientNetwork(undefined, 'unknown', 1)).toBeNull()
})
