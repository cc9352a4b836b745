import { createHash } from 'node:crypto'
import { readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildRelease, type ReleaseProgress } from '../index.ts'
import { aBuiltRelease, type BuiltRelease } from './test-release.ts'

let folder: BuiltRelease['folder']
let release: BuiltRelease['release']
let findUpload: BuiltRelease['findUpload']
let told: BuiltRelease['told']
let built: BuiltRelease['built']
let at: BuiltRelease['at']
beforeAll(async () => {
  ;({ folder, release, findUpload, told, built, at } = await aBuiltRelease())
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

test('a release holds each track three times, and everything that goes with them', () => {
  expect(built.files.map(({ path }) => path)).toEqual([
    'booklet.pdf',
    'cover.jpg',
    'credits.txt',
    'flac/01 Do.flac',
    'flac/02 Not,.flac',
    'flac/03 Steal.flac',
    'flac/04 Music.flac',
    'flac/album.cue',
    'flac/album.m3u8',
    'metadata.csv',
    'mp3/01 Do.mp3',
    'mp3/02 Not,.mp3',
    'mp3/03 Steal.mp3',
    'mp3/04 Music.mp3',
    'mp3/album.cue',
    'mp3/album.m3u8',
    'wav/01 Do.wav',
    'wav/02 Not,.wav',
    'wav/03 Steal.wav',
    'wav/04 Music.wav',
    'wav/album.cue',
    'wav/album.m3u8',
    'SHA256SUMS',
  ])
  expect(built.zip.path).toBe('تيتر “What ” 静けさ.zip')
})

test('digital silence is zeros, bit by bit, in the file that is sold', async () => {
  const { sound } = await soundIn('wav/01 Do.wav')
  expect(sound.length).toBe(10 * 44_100 * 4)
  expect(sound.every((byte) => byte === 0)).toBe(true)
})

test('FLAC holds exactly what WAV holds, and says so itself', async () => {
  for (const name of ['01 Do', '02 Not,', '03 Steal', '04 Music']) {
    const flac = await readFile(at(`flac/${name}.flac`))
    const { sound } = await soundIn(`wav/${name}.wav`)
    expect(flac.toString('hex', 26, 42)).toBe(createHash('md5').update(sound).digest('hex'))
  }
})

async function soundIn(path: string) {
  const wav = await readFile(at(path))
  const begin = wav.indexOf('data') + 8
  return { sound: wav.subarray(begin, begin + wav.readUInt32LE(begin - 4)) }
}

test('the checksums are those of the files', async () => {
  const lines = (await readFile(at('SHA256SUMS'), 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(built.files.length - 1)
  for (const line of lines) {
    const [sum, path] = line.split(/ {2}(.*)/) as [string, string]
    expect(
      createHash('sha256')
        .update(await readFile(at(path)))
        .digest('hex'),
    ).toBe(sum)
  }
})

test('it tells how far it is, and never goes back', () => {
  expect(told.length).toBeGreaterThan(50)
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
  expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['tracks', 'zip']))
  expect(told.at(-1)).toEqual({ step: 'zip', track: 0, done: 1 })
})

test(
  'built again elsewhere it has the same bytes, also after it was ended twice in the middle',
  { timeout: 60_000 },
  async () => {
    const again = join(folder, 'two')
    for (const step of ['tracks', 'zip'] as const) {
      const stop = new AbortController()
      const onProgress = (each: ReleaseProgress) => {
        if (each.step === step && each.track !== 1) stop.abort(new Error('ended'))
      }
      await expect(
        buildRelease(again, release, { findUpload, signal: stop.signal, onProgress }),
      ).rejects.toThrow('ended')
      expect(await readdir(again)).not.toContain(built.zip.path)
    }
    const first = (await stat(join(again, 'wav/01 Do.wav'))).mtimeMs
    expect(await buildRelease(again, release, { findUpload })).toEqual(built)
    expect((await stat(join(again, 'wav/01 Do.wav'))).mtimeMs).toBe(first)
    expect((await readdir(again, { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual([])
  },
)

test('a build of another release in the same folder begins from nothing, and no folder of anybody else’s is touched', async () => {
  const twoTracks = { ...release, album: { ...release.album, tracks: release.album.tracks.slice(0, 1) } }
  const other = join(folder, 'other')
  await buildRelease(other, { ...twoTracks, credits: ['Ada'] }, { findUpload })
  await utimes(join(other, 'wav/01 Do.wav'), 1, 1)
  await buildRelease(other, twoTracks, { findUpload })
  expect((await stat(join(other, 'wav/01 Do.wav'))).mtimeMs).toBeGreaterThan(1_000)
  await expect(buildRelease(folder, twoTracks, { findUpload })).rejects.toThrow('not a folder of releases')
})
