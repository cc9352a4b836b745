import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodedOf, put, sine, wavOf } from '../test-recording.ts'
import type { Pair } from './pair.ts'
import { playRecording } from './play-recording.ts'
import { resample } from './resample.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'playing-'))))
afterAll(() => rm(folder, { recursive: true }))

async function play(path: string): Promise<number[]> {
  const all: number[] = []
  for await (const block of playRecording(path)) for (const sample of block) all.push(sample)
  return all
}

const steps = (at: number) => Math.round(100 * Math.sin(at)) / 32_768

test('a recording that is as an album wants it goes through without a bit changed', async () => {
  const kind = { seconds: 1, rate: 44_100 }
  const wanted = Array.from({ length: 44_100 }, (_, at) => steps(at / 44_100) * 32_768)
  const heard = await play(await put(folder, 'same.wav', wavOf(steps, kind)))
  expect(heard.filter((_, at) => at % 2 === 0)).toEqual(wanted)
  const flac = await play(await put(folder, 'same.flac', await encodedOf('flac', steps, 1)))
  expect(flac).toEqual(heard)
})

test('the same file gives the same bytes, also where it must be brought to fewer bits', async () => {
  const path = await put(
    folder,
    'more.wav',
    wavOf(sine(200, -70), { seconds: 1, rate: 48_000, bits: 24, channels: 1 }),
  )
  const heard = await play(path)
  expect(heard).toHaveLength(88_200)
  expect(await play(path)).toEqual(heard)
})

test('brought to another rate, a tone keeps its height and its strength', async () => {
  for (const from of [8_000, 22_050, 48_000, 96_000, 192_000]) {
    const wave = sine(1_000, -40)
    const out = await resampled(wave, from)
    expect(out.length, `from ${from}`).toBeCloseTo(44_100, -1)
    const off = out.slice(2_000, -2_000).map((sample, at) => Math.abs(sample - wave((at + 2_000) / 44_100)))
    expect(Math.max(...off), `from ${from}`).toBeLessThan(0.00001)
  }
})

test('what is too high for the new rate is gone, and does not come back as something lower', async () => {
  const out = await resampled(sine(30_000, -6), 96_000)
  expect(Math.max(...out.slice(2_000, -2_000).map(Math.abs))).toBeLessThan(0.0001)
})

async function resampled(wave: (at: number) => number, from: number): Promise<number[]> {
  const pairs = async function* (): AsyncGenerator<Pair> {
    for (let begin = 0; begin < from; begin += 1_000) {
      const left = Float32Array.from({ length: Math.min(1_000, from - begin) }, (_, at) =>
        wave((begin + at) / from),
      )
      yield { left, right: left }
    }
  }
  const out: number[] = []
  for await (const { left } of resample(pairs(), from)) out.push(...left)
  return out
}
