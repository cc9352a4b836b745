import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkRecording, drawLoudness, receiveRecording } from '../index.ts'
import { encodedOf, put, sine, wavHeader, wavOf } from '../test-recording.ts'

// Minutes of sound are written and heard here, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 })

const MB = 2 ** 20
const hum = sine(100, -55)
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'recordings-'))))
afterAll(() => rm(folder, { recursive: true }))

let files = 0
const check = async (bytes: Uint8Array, name = 'room.wav') =>
  checkRecording(await put(folder, `${(files += 1)}-${name}`, bytes))

test('a quiet room is taken, however its recorder writes it down', async () => {
  const ways = [
    wavOf(hum, { seconds: 11 }),
    wavOf(hum, { seconds: 11, rate: 44_100, bits: 24 }),
    wavOf(hum, { seconds: 11, rate: 96_000, bits: 32, channels: 1 }),
    wavOf(hum, { seconds: 11, channels: 6 }),
    await encodedOf('flac', hum, 11),
    await encodedOf('mp3', hum, 11),
  ]
  for (const bytes of ways) {
    const heard = await check(bytes)
    expect(heard).toMatchObject({ outcome: 'quiet', measures: { clips: 0 } })
    if (heard.outcome !== 'quiet') return
    expect(Math.abs(heard.measures.seconds - 11)).toBeLessThan(0.1)
    expect(Math.abs(heard.measures.average + 55)).toBeLessThan(1)
    expect(Math.abs(heard.measures.peak + 52)).toBeLessThan(1)
    expect(heard.loudness).toHaveLength(heard.measures.seconds > 11 ? 111 : 110)
    expect(heard.loudness[50]).toMatchObject({ seconds: 5 })
    expect(Math.abs(heard.loudness[50]!.level + 55)).toBeLessThan(1)
  }
})

test('how many seconds have been heard is told on the way', async () => {
  const told: number[] = []
  const path = await put(folder, 'told.wav', wavOf(hum, { seconds: 11 }))
  await checkRecording(path, { heard: (seconds) => told.push(seconds) })
  expect(told.at(-1)).toBe(11)
  expect(told.length).toBeGreaterThan(3)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test('nothing at all is quiet, and its graph lies on the floor', async () => {
  const heard = await check(wavOf(() => 0, { seconds: 60 }))
  expect(heard).toMatchObject({ outcome: 'quiet', measures: { average: -Infinity, peak: -Infinity } })
  if (heard.outcome !== 'quiet') return
  expect(heard.loudness).toHaveLength(600)
  expect(drawLoudness(heard.loudness.slice(0, 2), { width: 100, height: 48 })).toBe('M0 48V48H50V48H100V48Z')
})

test('ten minutes are six hundred points, each the middle of a second', async () => {
  const heard = await check(wavOf(hum, { seconds: 600, rate: 8_000, channels: 1 }))
  expect(heard.outcome === 'quiet' && heard.loudness.length).toBe(600)
})

test('steps, a door and a car belong to a room; somebody speaking into the microphone does not', async () => {
  const door: typeof hum = (at) => (at > 5 && at < 5.1 ? sine(80, -22)(at) : hum(at))
  expect(await check(wavOf(door, { seconds: 11 }))).toMatchObject({ outcome: 'quiet' })
  const word: typeof hum = (at) => (at > 5 && at < 5.8 ? sine(300, -20)(at) : hum(at))
  expect(await check(wavOf(word, { seconds: 11 }))).toMatchObject({ outcome: 'loud' })
})

test('a loud recording is told so, with its figures', async () => {
  const heard = await check(wavOf(sine(440, -20), { seconds: 11 }))
  expect(heard).toMatchObject({ outcome: 'loud' })
  expect(heard.outcome === 'loud' && heard.measures.average).toBeCloseTo(-20, 1)
})

test('a recording whose tops are cut off is told so, even in one place', async () => {
  const bang: typeof hum = (at) => (at > 5 && at < 5.01 ? 1.5 : hum(at))
  expect(await check(wavOf(bang, { seconds: 11 }))).toMatchObject({
    outcome: 'clipped',
    measures: { clips: 2 },
  })
  expect(await check(wavOf(bang, { seconds: 11, bits: 32 }))).toMatchObject({ outcome: 'clipped' })
})

test('under ten seconds is too short', async () => {
  expect(await check(wavOf(hum, { seconds: 9.9 }))).toMatchObject({ outcome: 'too-short' })
})

test('three hours are too long by their header, before anything is decoded', async () => {
  const path = await put(folder, 'three-hours.wav', wavHeader({ seconds: 10_800, rate: 8_000, channels: 1 }))
  await truncate(path, 44 + 10_800 * 16_000)
  expect(await checkRecording(path)).toEqual({ outcome: 'too-long' })
})

test('three hours without a header are too long after ten minutes of listening', async () => {
  const tenSeconds = await encodedOf('mp3', () => 0, 10)
  const long = Buffer.concat(Array.from({ length: 1_080 }, () => tenSeconds))
  expect(await check(long, 'three-hours.mp3')).toEqual({ outcome: 'too-long' })
})

test('a small file that unpacks to more than it says is put down after ten minutes', async () => {
  const flac = await encodedOf('flac', () => 0, 605, 8_000)
  // STREAMINFO's count of samples, the low 36 bits of eight bytes, now says twenty seconds.
  flac.writeUInt8(flac.readUInt8(21) & 0xf0, 21)
  flac.writeUInt32BE(20 * 8_000, 22)
  expect(flac.length).toBeLessThan(MB)
  expect(await check(flac, 'bomb.flac')).toEqual({ outcome: 'too-long' })
})

test('a gigabyte is too large, whether it lies there or is still coming', async () => {
  const path = await put(folder, 'large.wav', wavHeader({ seconds: 20 }))
  await truncate(path, 1_024 * MB)
  expect(await checkRecording(path)).toEqual({ outcome: 'too-large' })
  let sent = 0
  const endless = async function* () {
    while (sent < 1_024) {
      sent += 1
      yield Buffer.alloc(MB)
    }
  }
  const before = await readdir(folder)
  expect(await receiveRecording(endless(), join(folder, 'coming.wav'), 8 * MB)).toEqual({
    outcome: 'too-large',
  })
  expect(sent).toBeLessThan(32)
  expect(await readdir(folder)).toEqual(before)
})

test('an upload is put down as it came, never over another, and not at all when its sender goes away', async () => {
  const chunks = async function* () {
    yield Buffer.from('one')
    yield Buffer.from('two')
  }
  const path = join(folder, 'received')
  expect(await receiveRecording(chunks(), path)).toEqual({ outcome: 'received', bytes: 6 })
  await expect(receiveRecording(chunks(), path)).rejects.toThrow('EEXIST')
  const gone = async function* () {
    yield Buffer.from('one')
    throw new Error('gone')
  }
  await expect(receiveRecording(gone(), join(folder, 'gone'))).rejects.toThrow('gone')
  expect(await readdir(folder)).not.toContain('gone')
})

test('a PDF, a picture, a text and nothing are not sound, whatever they are called', async () => {
  for (const beginning of ['%PDF-1.7\n%âãÏÓ\n', '\x89PNG\r\n\x1a\n', 'Dear friends', '', 'RIFF\0\0\0\0AVI '])
    expect(await check(Buffer.from(beginning, 'latin1'), 'silence.wav')).toEqual({ outcome: 'not-audio' })
})

test('what breaks off, or only begins like sound, is broken', async () => {
  const log = vi.spyOn(console, 'error')
  const flac = await encodedOf('flac', sine(300, -50), 20)
  expect(await check(flac.subarray(0, flac.length * 0.8))).toEqual({ outcome: 'broken' })
  expect(await check(Buffer.from('fLaC and then nothing of the kind'))).toEqual({ outcome: 'broken' })
  expect(await check(wavHeader({ seconds: 0 }))).toEqual({ outcome: 'broken' })
  expect(await check(Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.alloc(5_000, 7)]))).toEqual({
    outcome: 'broken',
  })
  expect(await check(wavOf(() => Number.NaN, { seconds: 11, bits: 32 }))).toEqual({ outcome: 'broken' })
  expect(log, 'a broken upload is nothing for the log').not.toHaveBeenCalled()
})

test(
  'a file that was tampered with gets an answer, whatever it is, and soon',
  { timeout: 120_000 },
  async () => {
    const whole = [
      wavOf(hum, { seconds: 1 }),
      await encodedOf('flac', sine(300, -30), 1),
      await encodedOf('mp3', sine(300, -30), 1),
    ]
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true }), fc.nat(255)), {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), changes, fc.boolean(), async (bytes, changed, early) => {
        const file = Buffer.from(bytes)
        for (const [place, byte] of changed) file[Math.floor(place ** (early ? 4 : 1) * file.length)] = byte
        const start = performance.now()
        expect((await check(file)).outcome).toBeTypeOf('string')
        expect(performance.now() - start).toBeLessThan(20_000)
      }),
      { numRuns: 150 },
    )
  },
)

test('a WAV is as long as the sound in it: recorders that stream do not know its length when they write its header', async () => {
  expect(await check(wavOf(hum, { seconds: 11 }, 60))).toMatchObject({
    outcome: 'quiet',
    measures: { seconds: 11 },
  })
})

test('listening stops when it is asked to', async () => {
  const path = await put(folder, 'stop.wav', wavOf(hum, { seconds: 11 }))
  await expect(checkRecording(path, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
    'enough',
  )
})
