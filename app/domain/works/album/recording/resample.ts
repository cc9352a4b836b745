import { RATE } from '../sound/format.ts'
import type { Pair } from './pair.ts'

// Zero crossings of the sinc on either side: 32 put what would fold back some 80 dB below where it was.
const CROSSINGS = 32
// The share of the band that is kept: 20 kHz of 22.05, room for the filter to fall.
const KEPT = 0.907

/**
 * Brings a recording to 44,100 samples a second, by a windowed sinc (Smith, “Digital Audio Resampling”, 1984; Blackman window),
 * which is also the filter that keeps what is too high from folding back. The same input gives the same output. What comes at
 * that rate already passes through untouched.
 */
export async function* resample(pairs: AsyncIterable<Pair>, from: number): AsyncGenerator<Pair> {
  if (from === RATE) return yield* pairs
  const scale = Math.min(1, RATE / from) * KEPT
  const half = Math.ceil(CROSSINGS / scale)
  const weightsAt = openWeights(scale, half, from)
  let [left, right] = [new Float32Array(half), new Float32Array(half)]
  // The place in the input, in samples, of the first that is held, and how many have come out.
  let [held, out, come] = [-half, 0, 0]
  const write = (until: number): Pair => {
    const first = out
    while (middleOf(out, from) < until) out += 1
    const pair = { left: new Float32Array(out - first), right: new Float32Array(out - first) }
    for (let at = first; at < out; at += 1) {
      const weights = weightsAt(at)
      const begin = middleOf(at, from) - half + 1 - held
      let [l, r] = [0, 0]
      for (let tap = 0; tap < weights.length; tap += 1) {
        l += weights[tap]! * left[begin + tap]!
        r += weights[tap]! * right[begin + tap]!
      }
      pair.left[at - first] = l
      pair.right[at - first] = r
    }
    return pair
  }
  const take = (pair: Pair) => {
    const drop = Math.max(0, middleOf(out, from) - half + 1 - held)
    held += drop
    left = joined(left.subarray(drop), pair.left)
    right = joined(right.subarray(drop), pair.right)
    come += pair.left.length
  }
  for await (const pair of pairs) {
    take(pair)
    yield write(come - half)
  }
  const ends = come
  take({ left: new Float32Array(2 * half), right: new Float32Array(2 * half) })
  yield write(ends)
}

/** The input sample at or before where an output sample lies. In whole numbers, so that an hour adds no error. */
const middleOf = (out: number, from: number) => Math.floor((out * from) / RATE)

/** The filter for each place between two input samples; they come round, so each is made once. */
function openWeights(scale: number, half: number, from: number) {
  const made = new Map<number, Float64Array>()
  return (out: number): Float64Array => {
    const phase = (out * from) % RATE
    const known = made.get(phase)
    if (known) return known
    const between = phase / RATE
    const weights = Float64Array.from({ length: 2 * half }, (_, tap) => {
      const distance = tap - half + 1 - between
      const turn = (Math.PI * distance) / half
      const window = Math.abs(distance) < half ? 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn) : 0
      return window * scale * sinc(distance * scale)
    })
    const sum = weights.reduce((all, weight) => all + weight, 0)
    made.set(
      phase,
      weights.map((weight) => weight / sum),
    )
    return made.get(phase)!
  }
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

function joined(one: Float32Array, other: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
