import { domainToASCII } from 'node:url'

export type DomainFault = 'E_DOMAIN' | 'E_RESERVED_TLD'
type DomainReading = { outcome: 'ok'; domain: string } | { outcome: 'refused'; fault: DomainFault }

// RFC 2606, 6761, 6762 (appendix G), 7686, 9476, and those ICANN will never delegate. example.org is not among them.
const NEVER_ON_THE_INTERNET = new Set(
  'test example invalid localhost local internal onion alt arpa lan home corp mail intranet private localdomain'.split(
    ' ',
  ),
)

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/u

/**
 * Reads the part after the @: comes back as lower-case A-labels (UTS 46), at least two of them, each a host name's
 * (RFC 1123); or refused, when it is no domain name, a bare IP address, or under a name that never leads anywhere.
 */
export function readDomain(typed: string): DomainReading {
  // The URL host parser behind domainToASCII would decode %6d and read 0x7f.1 as an address: it gets neither.
  if (/[^\p{L}\p{M}\p{Nd}.。．｡-]/u.test(typed)) return { outcome: 'refused', fault: 'E_DOMAIN' }
  const domain = domainToASCII(typed)
  const labels = domain.split('.')
  const last = labels.at(-1) ?? ''
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/u.test(last)) {
    return { outcome: 'refused', fault: 'E_DOMAIN' }
  }
  if (NEVER_ON_THE_INTERNET.has(last)) return { outcome: 'refused', fault: 'E_RESERVED_TLD' }
  return { outcome: 'ok', domain }
}
