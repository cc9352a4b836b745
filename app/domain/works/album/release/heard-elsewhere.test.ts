import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { parseFile } from 'music-metadata'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formats } from '../index.ts'
import { aBuiltRelease, type BuiltRelease } from './test-release.ts'
import { writeMetadata } from './write-metadata.ts'

let folder: BuiltRelease['folder']
let release: BuiltRelease['release']
let built: BuiltRelease['built']
let at: BuiltRelease['at']
beforeAll(async () => {
  ;({ folder, release, built, at } = await aBuiltRelease())
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

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
  expect(writeMetadata(odd)).toContain(`'=SUM(A1)`)
})

test('the credits name everybody, the rooms, and the list they were made from', async () => {
  const text = await readFile(at('credits.txt'), 'utf8')
  expect(text).toContain('1. Do (0:10)\n   Hall of the old mint · Ada Oyelaran\n')
  expect(text).toContain(`№ 3 · 2026-11-25T12:34:56.000Z · 4 · SHA-256 ${'ab'.repeat(32)}`)
  expect(text.endsWith(`\n\n${release.credits.join('\n')}\n`)).toBe(true)
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
