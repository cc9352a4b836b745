import { addressKey } from './address-key.ts'
import { readDomain, type DomainFault } from './read-domain.ts'

export type AddressFault =
  'E_TYPE' | 'E_EMPTY' | 'E_LONG' | 'E_ENCODING' | 'E_CONTROL' | 'E_CHAR' | 'E_AT' | 'E_DOT' | DomainFault

export type AddressReading =
  | { outcome: 'ok'; address: string; key: string; international: boolean }
  | { outcome: 'refused'; fault: AddressFault }

const MAX_UNITS_TYPED = 1_024
// RFC 5321, 4.5.3.1: 64 octets before the @, and 256 for the path with its angle brackets.
const MAX_LOCAL_BYTES = 64
const MAX_BYTES = 254

const PASTED_EDGES =
  /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]+|(?<![\p{White_Space}\p{Default_Ignorable_Code_Point}])[\p{White_Space}\p{Default_Ignorable_Code_Point}]+$/gu
const UNSEEN = /[\p{Cc}\p{Cf}\p{White_Space}\p{Default_Ignorable_Code_Point}]/u

// What only has a meaning where parsers disagree: quoted names, comments, lists, routes and address literals.
const DISPUTED = /[<>()[\],;:"\\]/u

// RFC 5322 atext and the dot; beyond ASCII (RFC 6531) letters, marks and digits.
const LOCAL = /^(?:[a-z0-9!#$%&'*+\-/=?^_`{|}~.]|(?![\0-\x7f])[\p{L}\p{M}\p{Nd}])+$/iu

/**
 * Reads one email address as typed. `address` is what we send to: the part before the @ untouched but for NFC, the
 * domain in lower-case A-labels. `key` is the same for every way of writing one mailbox. `international` says that
 * sending needs SMTPUTF8. Whatever comes back accepted holds no space, control, comma or angle bracket, so it cannot
 * become a second recipient or a header. Nothing here says that the mailbox exists.
 */
export function readAddress(input: unknown): AddressReading {
  if (typeof input !== 'string') return refuse('E_TYPE')
  if (input.length > MAX_UNITS_TYPED) return refuse('E_LONG')
  if (!input.isWellFormed() || input.includes('\ufffd')) return refuse('E_ENCODING')

  const typed = input.replace(PASTED_EDGES, '')
  if (typed === '') return refuse('E_EMPTY')
  if (UNSEEN.test(typed)) return refuse('E_CONTROL')
  if (DISPUTED.test(typed)) return refuse('E_CHAR')

  const at = typed.indexOf('@')
  if (at < 1 || at !== typed.lastIndexOf('@')) return refuse('E_AT')
  const local = typed.slice(0, at).normalize('NFC')
  if (!LOCAL.test(local)) return refuse('E_CHAR')
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return refuse('E_DOT')
  if (Buffer.byteLength(local) > MAX_LOCAL_BYTES || typed.length > MAX_BYTES) return refuse('E_LONG')

  const reading = readDomain(typed.slice(at + 1))
  if (reading.outcome === 'refused') return reading
  const address = `${local}@${reading.domain}`
  if (Buffer.byteLength(address) > MAX_BYTES) return refuse('E_LONG')
  const key = addressKey(local, reading.domain)
  return { outcome: 'ok', address, key, international: /[^\0-\x7f]/u.test(local) }
}

function refuse(fault: AddressFault): AddressReading {
  return { outcome: 'refused', fault }
}
