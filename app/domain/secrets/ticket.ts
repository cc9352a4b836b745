import { createHash, randomBytes } from 'node:crypto'
import type { Keys } from './derive-keys.ts'
import { macOf } from './mac.ts'

/** A browser's claim to the form it filled in: 256 random bits in its cookie, only their hash with us. */
export function drawTicket(): { ticket: string; hash: Buffer } {
  const ticket = randomBytes(32).toString('base64url')
  return { ticket, hash: hashTicket(ticket) }
}

/** What is stored of a ticket. Plain SHA-256 is enough: 256 random bits cannot be guessed back. */
export function hashTicket(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest()
}

/**
 * The ticket that takes another's place once a code has proven what it claims (OWASP ASVS 5.0, 7.2.4): whoever copied the
 * cookie before holds nothing. The same ticket and code always lead to the same one, so that a form that is sent twice is
 * answered alike; without our key it cannot be reckoned from them.
 */
export function ticketProvenBy(
  keys: Keys,
  { ticket, code }: { ticket: string; code: string },
): { ticket: string; hash: Buffer } {
  const proven = macOf(keys.code, 'ticket', ticket, code).toString('base64url')
  return { ticket: proven, hash: hashTicket(proven) }
}
