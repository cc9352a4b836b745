import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colours, digitalSilence, roomTone, type RoomTone } from '../index.ts'
import { xoshiro } from './draw-numbers.ts'
import { FULL_SCALE, levelOf } from './format.ts'

const tone: RoomTone = { seed: 'an empty hall', level: -60, colour: 'pink' }

function levels(blocks: Iterable<Int16Array>): { left: number; right: number; middle: number } {
  const sums = [0, 0]
  const means = [0, 0]
  let frames = 0
  for (const block of blocks) {
    frames += block.length / 2
    for (let at = 0; at < block.length; at += 1) {
      sums[at % 2]! += (block[at]! / FULL_SCALE) ** 2
      means[at % 2]! += block[at]!
    }
  }
  const [left, right] = sums.map((sum) => levelOf(Math.sqrt(sum / frames))) as [number, number]
  return { left, right, middle: Math.max(...means.map((sum) => Math.abs(sum / frames))) }
}

function hashOf(blocks: Iterable<Int16Array>): string {
  const hash = createHash('sha256')
  for (const block of blocks) hash.update(block)
  return hash.digest('hex')
}

test('digital silence is nothing but zeros, as long as was asked', () => {
  const blocks = [...digitalSilence(10.3)]
  expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBe(Math.round(10.3 * 44_100) * 2)
  expect(blocks.every((block) => block.every((sample) => sample === 0))).toBe(true)
})

test('a room tone is as loud as was asked, within half a decibel, in each of its colours and both channels', () => {
  for (const colour of colours) {
    for (const level of [-45, -90]) {
      for (const seed of ['one', 'two']) {
        const { left, right, middle } = levels(roomTone({ seed, level, colour }, 10))
        expect(Math.abs(left - level), `${colour} at ${level}, left`).toBeLessThan(0.5)
        expect(Math.abs(right - level), `${colour} at ${level}, right`).toBeLessThan(0.5)
        expect(middle).toBeLessThan(20)
      }
    }
  }
})

test('a hum comes on top, at its own level', () => {
  const { left } = levels(roomTone({ ...tone, level: -80, hum: { hertz: 50, level: -60 } }, 10))
  expect(left).toBeCloseTo(10 * Math.log10(10 ** -6 + 10 ** -8), 1)
})

test('pink noise falls by three decibels an octave, brown by six', () => {
  const fall = (colour: RoomTone['colour']) => {
    // Differences of neighbours, and of every eighth sample, are three octaves apart and grow as the spectrum is flat or falls.
    const left = [...roomTone({ ...tone, level: -45, colour }, 20)].flatMap((block) =>
      [...block].filter((_, at) => at % 2 === 0),
    )
    const power = (step: number) =>
      left.reduce((sum, sample, at) => sum + (sample - (left[at - step] ?? sample)) ** 2, 0)
    return 10 * Math.log10(power(8) / power(1))
  }
  expect(fall('white')).toBeCloseTo(0, 0)
  expect(fall('pink')).toBeGreaterThan(2)
  expect(fall('brown')).toBeGreaterThan(fall('pink') + 3)
})

test('the same seed gives the same bytes, another seed others, and a longer tone begins with the shorter', () => {
  expect(hashOf(roomTone(tone, 10))).toBe('b9cff3b26d95392eb1319af6c99a37098d7041f878dbf45b12f745925cbcb3a2')
  expect(hashOf(roomTone({ ...tone, seed: 'another hall' }, 10))).not.toBe(hashOf(roomTone(tone, 10)))
  const flat = (blocks: Iterable<Int16Array>) => [...blocks].flatMap((block) => [...block])
  const short = flat(roomTone(tone, 0.7))
  expect(flat(roomTone(tone, 1.3)).slice(0, short.length)).toEqual(short)
})

test('no tone ever leaves the scale', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.double({ min: -90, max: 0, noNaN: true }),
      fc.constantFrom(...colours),
      (seed, level, colour) => {
        for (const block of roomTone({ seed, level, colour }, 0.1)) {
          for (const sample of block) if (sample < -FULL_SCALE || sample >= FULL_SCALE) return false
        }
        return true
      },
    ),
    { numRuns: 50 },
  )
})

test('chance is drawn as its inventors wrote it down', () => {
  // From the state 1, 2, 3, 4, worked out by hand from the published algorithm.
  const next = xoshiro([1, 2, 3, 4])
  expect([next(), next(), next()]).toEqual([11_520, 0, 5_927_040])
})
