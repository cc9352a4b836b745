import { cutTag, GOOGLE } from './address-key.ts'

/**
 * The address at which the owner of everything under an address's key is reached: the accepted address as it was typed,
 * without its `+tag`. Whoever reads what comes to a tagged address need not read the rest, as where a help desk gives each
 * case a tag of its own (RFC 5233 leaves to the host what a tag does). At Google a tag or a dot never leads to another
 * mailbox, and the address stays as it was typed.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  return `${GOOGLE.has(domain) ? local : cutTag(local)}@${domain}`
}
