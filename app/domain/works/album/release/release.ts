import type { Cover } from '../cover/draw-cover.ts'
import type { AlbumSettings } from '../settings/album.ts'

/** What an album is sold and heard as. */
export const formats = ['wav', 'flac', 'mp3'] as const
export type Format = (typeof formats)[number]

/**
 * Everything a release is made of; the same again gives the same bytes. Of the edition, `number` is absent for a proof, `count` is how
 * many had signed, which may be more than are named in `credits`, `listHash` is the hash of the list they stand in, and `at`
 * when it was frozen. `coWriters` are those of `credits` who wrote it. `booklet` is a PDF, where there is one.
 */
export type Release = {
  album: AlbumSettings
  edition: { number?: number; at: Date; count: number; listHash: string }
  credits: string[]
  coWriters?: string[]
  cover: Cover
  booklet?: Uint8Array
}

/** A file of a finished release: its path in the release's folder, its length in bytes, and its SHA-256 in hexadecimal. */
export type BuiltFile = { path: string; bytes: number; sha256: string }

/**
 * How far a build is: at the tracks, each in all formats at once, or at the ZIP that holds everything. `track` counts from 1 and is 0
 * for the ZIP; `done` is the share of the whole work that is behind us, from 0 to 1, told by hundredths.
 */
export type ReleaseProgress = { step: 'tracks' | 'zip'; track: number; done: number }
