import { createHash, randomBytes } from 'node:crypto'

/** A browser's claim to the form it filled in: 256 random bits in its cookie, only their hash with us. */
export function drawTicket(): { ticket: string; hash: Buffer } {
  const ticket = randomBytes(32).toString('base64url')
  return { ticket, hash: hashTicket(ticket) }
}

/** What is stored of a ticket. Plain SHA-256 is enough: 256 random bits cannot be guessed back. */
export function hashTicket(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest()
}
