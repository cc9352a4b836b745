import { limits } from '#limits'
import type { RoomTone } from '../sound/room-tone.ts'

/**
 * Where a track's sound comes from: nothing at all, an invented room, or somebody's recording of theirs. `upload` is the name
 * under which whoever keeps uploads finds it.
 */
export type Source =
  | { kind: 'silence'; seconds: number }
  | ({ kind: 'room-tone'; seconds: number } & RoomTone)
  | { kind: 'recording'; seconds: number; upload: string }

/** One track. `isrc` is twelve characters without hyphens, or empty, as are place, who recorded it, and the sound note. */
export type Track = {
  title: string
  place: string
  recordedBy: string
  note: string
  isrc: string
  source: Source
}

/**
 * An album whose titles form a sentence. Dates are `2026-11-25`; `upc` is twelve digits (UPC-A) or thirteen (EAN-13); `rights`
 * is the line about who owns the recordings. What nobody has given is empty, but for title, artist, sentence and release date.
 */
export type AlbumSettings = {
  title: string
  artist: string
  sentence: string
  releaseDate: string
  firstReleased: string
  label: string
  catalogueNumber: string
  upc: string
  rights: string
  tracks: Track[]
}

/** How many tracks an album may have. A compact disc holds 99 (IEC 60908); a sentence that anybody remembers, far fewer. */
export const MOST_TRACKS = 30
/** How long a track may be, in seconds: as a recording, of which it may be made. */
export const { shortestSeconds: SHORTEST_SECONDS, longestSeconds: LONGEST_SECONDS } = limits.recordings
/** How loud an invented room may be, in dBFS: 16 bits end at −96, and from −45 on people turn down what they play next. */
export const QUIETEST_LEVEL = -90
export const LOUDEST_LEVEL = -45
