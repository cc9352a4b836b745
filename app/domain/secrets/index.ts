/**
 * Secrets: what the platform's one secret is used for, each use with its own key, so that a table of MACs for one
 * purpose says nothing about another. Nobody outside this room calls a cipher.
 */
export { deriveKeys, type Keys } from './derive-keys.ts'
export { macOf, sameMac } from './mac.ts'
export { seal, unseal } from './seal.ts'
export { unveil, veil } from './veil.ts'
export { drawTicket, hashTicket, ticketProvenBy } from './ticket.ts'
