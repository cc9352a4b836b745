/**
 * What an IPv6 network shares with its 65,535 neighbours, such as `2001:db8:1`: the first 48 bits, which is what one customer
 * gets, at some providers for nothing (RFC 6177). Undefined for an address of IPv4. Takes a network as `clientNetwork` tells it.
 */
export const neighboursOf = (network: string): string | undefined =>
  network.includes(':') ? network.split(':').slice(0, 3).join(':') : undefined
