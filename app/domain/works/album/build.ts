import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Builder, BuiltFile, Order } from '../kind.ts'
import { albumOf, fieldsOf } from './album-fields.ts'
import { coverKey } from './cover-key.ts'
import { buildRelease, readAlbum, type AlbumSettings, type Release } from './index.ts'
import { listenName } from './listen-name.ts'
import { writeBooklet } from './write-booklet.ts'
import { recordingKey } from './recording-key.ts'
import { trackFileName } from './release/file-name.ts'
import { withoutId3 } from './without-id3.ts'
import { withoutLost } from './without-lost.ts'

/**
 * Builds an album: the release in a folder of its own, of which the edition keeps the ZIP, the papers, the cover, and each track once
 * more as an MP3 without a word in it, so that it can still be heard while the names are being printed anew. `facts.uncovered` are the
 * places of names that its booklet cannot print as they are written: see find-uncovered.ts.
 */
export const build: Builder = async (order, progress) => {
  const { folder, inputs } = order
  const album = albumIn(order)
  const work = join(folder, 'release')
  const booklet = await writeBooklet(album, order.credits, order.edition)
  const release = await releaseOf(order, album, booklet.pdf)
  const { files, zip } = await buildRelease(work, release, {
    findUpload: (id) => inputs[recordingKey(id)]!,
    onProgress: ({ step, done }) => progress(step, Math.round(done * 100), 100),
  })
  const kept: BuiltFile[] = []
  const keep = async (from: string, name: string, type: string, withNames: boolean) => {
    await rename(join(work, from), join(folder, name))
    kept.push({ name, type, withNames })
  }
  for (const [place, { title }] of album.tracks.entries()) {
    const name = listenName(place + 1)
    const mp3 = await readFile(join(work, 'mp3', trackFileName(title, place + 1, 'mp3')))
    await writeFile(join(folder, name), withoutId3(mp3))
    kept.push({ name, type: 'audio/mpeg', withNames: false })
  }
  await keep(zip.path, 'release.zip', 'application/zip', true)
  if (files.some(({ path }) => path === 'booklet.pdf'))
    await keep('booklet.pdf', 'booklet.pdf', 'application/pdf', true)
  await keep('credits.txt', 'credits.txt', 'text/plain; charset=utf-8', true)
  await keep('metadata.csv', 'metadata.csv', 'text/csv; charset=utf-8', true)
  await keep('cover.jpg', 'cover.jpg', 'image/jpeg', false)
  await writeFile(join(folder, 'cover-small.jpg'), release.cover.small)
  kept.push({ name: 'cover-small.jpg', type: 'image/jpeg', withNames: false })
  const seconds = album.tracks.reduce((sum, { source }) => sum + source.seconds, 0)
  const uncovered = booklet.uncovered.map(String)
  return { files: kept, facts: { tracks: album.tracks.length, seconds, uncovered } }
}

/** The album of an order. Its faults were looked for when it was ordered, so that one which has any now is a bug. */
function albumIn({ settings, inputs }: Order): AlbumSettings {
  const fields = withoutLost(fieldsOf(settings), (id) => recordingKey(id) in inputs)
  const reading = readAlbum(albumOf(fields))
  if (reading.outcome === 'refused')
    throw new Error(`an album with faults: ${JSON.stringify(reading.faults)}`)
  return reading.album
}

async function releaseOf(
  { settings, credits, edition, inputs }: Order,
  album: AlbumSettings,
  booklet: Uint8Array,
): Promise<Release> {
  const { cover } = fieldsOf(settings)
  const picture = (size: 'large' | 'small') => readFile(inputs[coverKey(cover!, size)]!)
  return {
    album,
    edition: {
      ...(edition.number && { number: edition.number }),
      at: new Date(edition.cutOff),
      count: credits.length,
      listHash: edition.listHash,
    },
    credits: credits.map(({ name }) => name),
    coWriters: credits.filter(({ coWriter }) => coWriter).map(({ name }) => name),
    booklet,
    cover: { large: await picture('large'), small: await picture('small') },
  }
}
