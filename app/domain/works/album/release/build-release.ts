import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildTrack, trackPath } from './build-track.ts'
import { claimFolder } from './claim-folder.ts'
import { fileName } from './file-name.ts'
import { hashFile } from './hash-file.ts'
import { makeWhole } from './make-whole.ts'
import { pack } from './pack.ts'
import { openProgress } from './progress.ts'
import { formats, type BuiltFile, type Release, type ReleaseProgress } from './release.ts'
import type { FindUpload } from './samples.ts'
import { writeCredits } from './write-credits.ts'
import { writeCue } from './write-cue.ts'
import { writeMetadata } from './write-metadata.ts'
import { writePlaylist } from './write-playlist.ts'

type Wishes = {
  findUpload: FindUpload
  signal?: AbortSignal
  onProgress?: (progress: ReleaseProgress) => void
}

export type BuiltRelease = { files: BuiltFile[]; zip: BuiltFile }

/**
 * Builds a release in a folder of its own: each track as WAV, FLAC and MP3, cue sheets and playlists, cover, booklet, credits, the
 * sheet for distributors, checksums, and one ZIP of all. Comes back with what was made. File by file, each whole or not there: a build
 * that was ended, by `signal` (it then throws the signal's reason) or by the end of its process, goes on from there when it is called
 * again, and the release is finished only when the ZIP is there. The same release gives the same bytes.
 */
export async function buildRelease(
  folder: string,
  release: Release,
  { findUpload, signal, onProgress = () => {} }: Wishes,
): Promise<BuiltRelease> {
  const { album, edition } = release
  const progress = openProgress(album, onProgress)
  await claimFolder(folder, release)
  const paths: string[] = []
  for (const place of album.tracks.keys()) {
    await buildTrack(folder, release, place, {
      findUpload,
      heard(seconds) {
        signal?.throwIfAborted()
        progress.encoding(place, seconds)
      },
    })
    paths.push(...formats.map((format) => trackPath(release, place, format)))
  }

  for (const [path, content] of papersOf(release)) {
    await makeWhole([join(folder, path)], ([part]) => writeFile(part!, content))
    paths.push(path)
  }
  const files: BuiltFile[] = []
  for (const path of paths.toSorted()) files.push(await hashFile(folder, path))
  const sums = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
  await makeWhole([join(folder, 'SHA256SUMS')], ([part]) => writeFile(part!, sums))
  files.push(await hashFile(folder, 'SHA256SUMS'))

  const top = fileName(album.title) || 'album'
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  await makeWhole([join(folder, `${top}.zip`)], ([part]) =>
    pack(part!, { folder, files, top, at: edition.at }, (packed) => {
      signal?.throwIfAborted()
      progress.packing(packed / bytes)
    }),
  )
  return { files, zip: await hashFile(folder, `${top}.zip`) }
}

/** Everything in a release that is not sound. */
function papersOf(release: Release): [path: string, content: string | Uint8Array][] {
  const { album, cover, booklet } = release
  return [
    ...formats.flatMap((format): [string, string][] => [
      [`${format}/album.cue`, writeCue(album, format)],
      [`${format}/album.m3u8`, writePlaylist(album, format)],
    ]),
    ...(booklet ? [['booklet.pdf', booklet] as [string, Uint8Array]] : []),
    ['cover.jpg', cover.large],
    ['credits.txt', writeCredits(release)],
    ['metadata.csv', writeMetadata(release)],
  ]
}
