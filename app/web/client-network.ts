import { isIP } from 'node:net'

// One bucket for whom nothing can be said about: better than none.
const UNKNOWN = 'unknown'
const MACHINE = 'machine'

/**
 * The network a request comes from, for limits: an IPv4 address, or the first 64 bits of an IPv6 one. Believes as many
 * entries of `X-Forwarded-For` as there are proxies of ours, counted from the right, with a port or without; the rest anybody
 * can write. Where that entry says nothing, or there are fewer than proxies, it is the network of who is connected, `peer`: ''
 * for one who is gone already, undefined where the page cache asks for nobody.
 * Null for the machine itself, directly or through a proxy on it: that is its owner, or a proxy nobody declared, and one
 * bucket for everybody behind it would close the site to all of them. A stranger whom a proxy of ours does not name is not.
 */
export function clientNetwork(
  peer: string | undefined,
  forwardedFor: string | null,
  proxies: number,
): string | null {
  const hops = proxies > 0 ? (forwardedFor ?? '').split(',').filter((hop) => hop.trim()) : []
  const named = hops.length >= proxies ? networkIn(hops.at(-proxies)) : undefined
  if (named && named !== MACHINE) return named
  const near = networkIn(peer)
  const isNear = near === MACHINE || peer === undefined
  if (isNear && (named === MACHINE || hops.length === 0)) return null
  return near ?? UNKNOWN
}

// As some proxies write it: 198.51.100.7:5678, [2001:db8::1]:443 (RFC 7239 §6).
const WITH_PORT = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/

function networkIn(written = ''): string | undefined {
  const trimmed = written.trim()
  const [, inBrackets, beforePort] = WITH_PORT.exec(trimmed) ?? []
  const address = (inBrackets ?? beforePort ?? trimmed).replace(/^::ffff:/i, '')
  if (isIP(address) === 4) return address.startsWith('127.') ? MACHINE : address
  if (isIP(address) !== 6) return undefined
  return address === '::1' ? MACHINE : firstGroups(address)
}

function firstGroups(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
