import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parseFile } from 'music-metadata'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildRelease, drawCover, formats, readAlbum, type Release, type ReleaseProgress } from '../index.ts'
import { albumAsTyped, trackAsTyped } from '../test-album.ts'
import { put, sine, wavOf } from '../test-recording.ts'

let folder: string
let release: Release
let findUpload: (upload: string) => string
const told: ReleaseProgress[] = []
let built: Awaited<ReturnType<typeof buildRelease>>
const at = (path: string) => join(folder, 'one', path)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  findUpload = (upload) => join(folder, upload)
  await put(folder, 'studio', wavOf(sine(120, -55), { seconds: 10.5 }))
  const reading = readAlbum({
    ...albumAsTyped,
    title: 'تيتر: “What?” / 静けさ',
    sentence: 'Do not steal music',
    tracks: [
      ...albumAsTyped.tracks,
      {
        ...trackAsTyped('Music', { kind: 'recording', seconds: 10.5, upload: 'studio' }),
        note: 'A fan, far away',
      },
    ],
  })
  if (reading.outcome !== 'ok') throw new Error(JSON.stringify(reading.faults))
  const artwork = sharp({ create: { width: 1_500, height: 1_500, channels: 3, background: '#123' } })
  const drawn = await drawCover(await artwork.png().toBuffer())
  if (drawn.outcome !== 'drawn') throw new Error(drawn.outcome)
  release = {
    album: reading.album,
    edition: { number: 3, at: new Date('2026-11-25T12:34:56Z'), count: 4, listHash: 'ab'.repeat(32) },
    credits: ['Ada Oyelaran', 'José Álvarez', 'محمد العلي', '山田 花子'],
    cover: drawn.cover,
    booklet: Buffer.from('%PDF-1.7 a booklet'),
  }
  built = await buildRelease(join(folder, 'one'), release, {
    findUpload,
    onProgress: (each) => told.push(each),
  })
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

test('another program reads title, artist, number, date, code, cover, every credited name and the length from each file', async () => {
  for (const format of formats) {
    for (const [place, track] of release.album.tracks.entries()) {
      const path = built.files.filter((file) => file.path.endsWith(`.${format}`))[place]!.path
      const { common, native, format: sound } = await parseFile(at(path), { duration: true })
      expect(common, path).toMatchObject({
        title: track.title,
        artist: '1,000 Artists',
        album: release.album.title,
        albumartist: '1,000 Artists',
        track: { no: place + 1, of: 4 },
        date: '2026-11-25',
        picture: [{ format: 'image/jpeg' }],
        ...(track.isrc && { isrc: [track.isrc] }),
      })
      const credits = Object.values(native)
        .flat()
        .find(({ id }) => /^(?:TXXX:)?CREDITS$/.test(id))
      expect(credits?.value, path).toBe(release.credits.join('\n'))
      expect(sound.sampleRate).toBe(44_100)
      expect(sound.numberOfChannels).toBe(2)
      // An MP3 has whole frames, and what the encoder needs to start and end: 26 ms each.
      expect(Math.abs(sound.duration! - track.source.seconds), path).toBeLessThan(
        format === 'mp3' ? 0.1 : 0.001,
      )
    }
  }
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

test('cue sheets and playlists name the files beside them', async () => {
  for (const format of formats) {
    const names = await readdir(at(format))
    const cue = await readFile(at(`${format}/album.cue`), 'utf8')
    const list = await readFile(at(`${format}/album.m3u8`), 'utf8')
    const named = [...cue.matchAll(/^FILE "(.*)" /gm)].map(([, name]) => name!)
    expect(named).toHaveLength(4)
    expect(list.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual(named)
    expect(names).toEqual(expect.arrayContaining(named))
  }
  expect(await readFile(at('flac/album.cue'), 'utf8')).toContain('CATALOG 0036000291452\r\n')
})

test('the sheet for distributors has a row for each track, and nothing in it is a formula', async () => {
  const sheet = await readFile(at('metadata.csv'))
  const rows = parse(sheet, { bom: true, columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(4)
  expect(rows[0]).toMatchObject({
    ISRC: 'GBAYE2600001',
    'UPC/EAN': '036000291452',
    Length: '0:10',
    Track: '1',
  })
  expect(existsSync(at(rows[3]!['Audio file']!))).toBe(true)
  const odd = { ...release, album: { ...release.album, artist: '=SUM(A1)' } }
  const { writeMetadata } = await import('./write-metadata.ts')
  expect(writeMetadata(odd)).toContain(`'=SUM(A1)`)
})

test('the credits name everybody, the rooms, and the list they were made from', async () => {
  const text = await readFile(at('credits.txt'), 'utf8')
  expect(text).toContain('1. Do (0:10)\n   Hall of the old mint · Ada Oyelaran\n')
  expect(text).toContain(`№ 3 · 2026-11-25T12:34:56.000Z · 4 · SHA-256 ${'ab'.repeat(32)}`)
  expect(text.endsWith(`\n\n${release.credits.join('\n')}\n`)).toBe(true)
})

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

const zone = (TZ: string) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    const { pack } = await import(${JSON.stringify(join(import.meta.dirname, 'pack.ts'))})
    const { createHash } = await import('node:crypto')
    const { readFileSync } = await import('node:fs')
    const path = process.argv[1] + '/zone.zip'
    const files = [{ path: 'credits.txt', bytes: readFileSync(process.argv[1] + '/credits.txt').length }]
    await pack(path, { folder: process.argv[1], files, top: 'x', at: new Date('2026-03-29T01:30:00Z') }, () => {})
    console.log(createHash('sha256').update(readFileSync(path)).digest('hex'))`,
      join(folder, 'one'),
    ],
    { env: { ...process.env, TZ }, encoding: 'utf8' },
  )

test('a ZIP is the same wherever it is packed', () => {
  expect(zone('Pacific/Auckland')).toBe(zone('UTC'))
  expect(zone('Europe/London')).toBe(zone('UTC'))
})

const has = (tool: string) => !spawnSync(tool, ['--version']).error && tool
const say = (tool: string) => (has(tool) ? '' : ` (not asked: ${tool} is not installed here)`)

test.skipIf(!has('flac'))(`the reference decoder finds nothing wrong with a FLAC${say('flac')}`, async () => {
  const files = (await readdir(at('flac'))).filter((name) => name.endsWith('.flac'))
  const { status, stderr } = spawnSync('flac', ['-t', '-s', '-w', ...files], {
    cwd: at('flac'),
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.skipIf(!has('ffprobe'))(`FFmpeg reads tags and lengths from every file${say('ffprobe')}`, () => {
  for (const { path } of built.files.filter(({ path: each }) => /\.(?:wav|flac|mp3)$/.test(each))) {
    const answer = spawnSync('ffprobe', ['-v', 'error', '-show_format', '-of', 'json', at(path)], {
      encoding: 'utf8',
    })
    expect(answer.stderr, path).toBe('')
    const { format } = JSON.parse(answer.stdout) as {
      format: { duration: string; tags: Record<string, string> }
    }
    const tags = Object.fromEntries(
      Object.entries(format.tags).map(([key, value]) => [key.toLowerCase(), value]),
    )
    expect(tags, path).toMatchObject({ artist: '1,000 Artists', album: release.album.title })
    expect(Number(format.duration)).toBeGreaterThan(9.99)
  }
})

test.skipIf(!has('unzip'))(`unzip finds every file whole${say('unzip')}`, () => {
  const { status, stdout } = spawnSync('unzip', ['-t', at(built.zip.path)], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout.match(/ OK$/gm)).toHaveLength(built.files.length)
})
