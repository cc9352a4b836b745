import { isIP } from 'node:net'

/**
 * The network a request comes from, for limits: an IPv4 address, or the first 64 bits of an IPv6 one. Believes as many
 * entries of `X-Forwarded-For` as there are proxies of ours, counted from the right; the rest anybody can write.
 * Null for the machine itself: that is its owner, or a proxy nobody declared, and one bucket for everybody behind it
 * would close the site to all of them.
 */
export function clientNetwork(
  peer: string | undefined,
  forwardedFor: string | null,
  proxies: number,
): string | null {
  const hops =
    proxies > 0
      ? (forwardedFor ?? '')
          .split(',')
          .map((hop) => hop.trim())
          .filter(Boolean)
      : []
  const address = hops.at(-proxies) ?? hops[0] ?? peer ?? ''
  const plain = address.replace(/^::ffff:/i, '')
  if (isIP(plain) === 4) return plain.startsWith('127.') ? null : plain
  if (isIP(plain) !== 6 || plain === '::1') return null
  return firstGroups(plain)
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
