import { expect, test } from 'vitest'
import { clientNetwork } from './client-network.ts'

test('without proxies of ours, what a stranger writes into a header changes nothing', () => {
  expect(clientNetwork('198.51.100.7', '203.0.113.1', 0)).toBe('198.51.100.7')
  expect(clientNetwork('198.51.100.7', null, 0)).toBe('198.51.100.7')
})

test('behind one proxy, only the entry that it added is believed', () => {
  expect(clientNetwork('10.0.0.1', '127.0.0.1, 203.0.113.1, 198.51.100.7', 1)).toBe('198.51.100.7')
  expect(clientNetwork('10.0.0.1', '203.0.113.1, 198.51.100.7', 2)).toBe('203.0.113.1')
  const claims = Array.from({ length: 50 }, () => '127.0.0.1').join(', ')
  expect(clientNetwork('10.0.0.1', `${claims}, 198.51.100.7`, 1)).toBe('198.51.100.7')
})

test('an IPv6 household is one network, whatever the last half of the address', () => {
  expect(clientNetwork('2001:db8:1:2:aaaa::1', null, 0)).toBe('2001:db8:1:2::/64')
  expect(clientNetwork('2001:db8:1:2:bbbb::9', null, 0)).toBe('2001:db8:1:2::/64')
  expect(clientNetwork('2001:db8::9', null, 0)).toBe('2001:db8:0:0::/64')
  expect(clientNetwork('::ffff:198.51.100.7', null, 0)).toBe('198.51.100.7')
})

test('the machine itself has no network, directly or through a proxy on it, and nor has the page cache', () => {
  for (const loopback of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    for (const proxies of [0, 1, 2]) expect(clientNetwork(loopback, null, proxies)).toBeNull()
  expect(clientNetwork('127.0.0.1', '127.0.0.1', 1)).toBeNull()
  expect(clientNetwork('127.0.0.1', '[::1]:5678', 1)).toBeNull()
  expect(clientNetwork(undefined, null, 1)).toBeNull()
})

test.each(['10.0.0.1', '127.0.0.1', '::1'])(
  'whoever comes through a proxy at %s is held to limits however it writes their address',
  (peer) => {
    expect(clientNetwork(peer, '198.51.100.7:5678', 1)).toBe('198.51.100.7')
    expect(clientNetwork(peer, '203.0.113.1, [2001:db8:1:2::9]:443', 1)).toBe('2001:db8:1:2::/64')
    expect(clientNetwork(peer, '[2001:db8:1:2::9]', 1)).toBe('2001:db8:1:2::/64')
    expect(clientNetwork(peer, '[::ffff:198.51.100.7]:80', 1)).toBe('198.51.100.7')
  },
)

test('whom a proxy does not name, or not in as many entries as there are proxies, is held to the limits of who is connected', () => {
  for (const said of ['unknown', '_hidden', '198.51.100.7:', '999.1.1.1:80', '[]:1', 'x'.repeat(9_000)]) {
    expect(clientNetwork('10.0.0.1', said, 1)).toBe('10.0.0.1')
    for (const here of ['127.0.0.1', '::1', undefined, ''])
      expect(clientNetwork(here, `203.0.113.1, ${said}`, 1)).toEqual(expect.any(String))
  }
  expect(clientNetwork('10.0.0.1', '203.0.113.1', 2)).toBe('10.0.0.1')
  expect(clientNetwork('127.0.0.1', '203.0.113.1', 2)).toEqual(expect.any(String))
  expect(clientNetwork('10.0.0.1', '127.0.0.1', 1)).toBe('10.0.0.1')
})

test('whoever is gone before anybody asks where they came from has a network all the same', () => {
  expect(clientNetwork('', null, 0)).toEqual(expect.any(String))
})
