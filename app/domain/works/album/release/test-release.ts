import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { buildRelease, drawCover, readAlbum, type Release, type ReleaseProgress } from '../index.ts'
import { albumAsTyped, trackAsTyped } from '../test-album.ts'
import { put, sine, wavOf } from '../test-recording.ts'

/** A release of four tracks in a folder of its own, whose title no file system and no sheet of a shop likes. */
async function aRelease(folder: string): Promise<Release> {
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
  return {
    album: reading.album,
    edition: { number: 3, at: new Date('2026-11-25T12:34:56Z'), count: 4, listHash: 'ab'.repeat(32) },
    credits: ['Ada Oyelaran', 'José Álvarez', 'محمد العلي', '山田 花子'],
    cover: drawn.cover,
    booklet: Buffer.from('%PDF-1.7 a booklet'),
  }
}

/** That release as it was built, and all that was told meanwhile. `at` is where a file of it lies. */
export async function aBuiltRelease() {
  const folder = await mkdtemp(join(tmpdir(), 'release-'))
  const release = await aRelease(folder)
  const findUpload = (upload: string) => join(folder, upload)
  const told: ReleaseProgress[] = []
  const onProgress = (each: ReleaseProgress) => void told.push(each)
  const built = await buildRelease(join(folder, 'one'), release, { findUpload, onProgress })
  const at = (path: string) => join(folder, 'one', path)
  return { folder, release, findUpload, told, built, at }
}

export type BuiltRelease = Awaited<ReturnType<typeof aBuiltRelease>>
