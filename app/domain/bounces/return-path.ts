import type { Returned } from '#emails'
import { macOf, sameMac, unveil, veil, type Keys } from '#secrets'

const KINDS = ['email', 'news'] as const
const ID_BYTES = 16
// 80 bits, which nobody guesses by sending mail. With all of it the local part is 52 of the 64 characters that RFC 5321
// (§4.5.3.1.1) allows, as long as the operator's own is no longer than nineteen.
const MARK_BYTES = 10
// RFC 4648 §6, in small letters: some servers on the way do not keep the case of a local part.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const PATH = /\+([a-z2-7]{44})@/i

/**
 * The return path of one email (RFC 5321 §4.4; “VERP”): the operator's address with what it belongs to, veiled, and our mark
 * on it, as `bounces+…@host`.
 */
export function returnPath(keys: Keys, address: string, { kind, id }: Returned): string {
  const about = Buffer.concat([Buffer.of(KINDS.indexOf(kind)), Buffer.from(veil(keys, id), 'base64url')])
  return address.replace('@', `+${inLetters(Buffer.concat([about, markOf(keys, about)]))}@`)
}

/** What a return path of ours belongs to; undefined for every other address. */
export function readReturnPath(keys: Keys, address: string): Returned | undefined {
  const letters = PATH.exec(address)?.[1]
  if (!letters) return undefined
  const bytes = fromLetters(letters.toLowerCase())
  const about = bytes.subarray(0, 1 + ID_BYTES)
  if (!sameMac(bytes.subarray(1 + ID_BYTES), markOf(keys, about))) return undefined
  const kind = KINDS[about[0]!]
  const id = unveil(keys, about.subarray(1).toString('base64url'))
  return kind && id ? { kind, id } : undefined
}

const markOf = (keys: Keys, about: Buffer) => macOf(keys.bounce, about).subarray(0, MARK_BYTES)

function inLetters(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

function fromLetters(letters: string): Buffer {
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
