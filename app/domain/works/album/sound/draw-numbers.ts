import { createHash } from 'node:crypto'

/** Four words of 32 bits, not all of them nought. */
export type State = [number, number, number, number]

/**
 * Numbers that look drawn by chance and are the same for ever, from a seed of any text: its SHA-256 gives, in its first sixteen
 * bytes and little-endian, the state that `xoshiro` starts from. Evenly spread over 0 ≤ x < 1 in steps of 2⁻³².
 */
export function drawNumbers(seed: string): () => number {
  const bytes = createHash('sha256').update(seed, 'utf8').digest()
  const next = xoshiro([0, 4, 8, 12].map((at) => bytes.readInt32LE(at)) as State)
  return () => next() / 2 ** 32
}

/** The generator xoshiro128** 1.1 (Blackman and Vigna, 2018, public domain): each call gives the next whole number of 32 bits. */
export function xoshiro([a, b, c, d]: State): () => number {
  return () => {
    const five = Math.imul(b, 5)
    const drawn = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return drawn
  }
}
