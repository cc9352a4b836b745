import { wordsToSeconds } from './read-length.ts'

/**
 * An album as its team types it: every field a text, those of the third track as `tracks.2.title`. What cannot be read stays as it was
 * typed, so that nobody types it twice. `cover` names the stored picture.
 */
export type AlbumFields = Record<string, string>

export const releaseFields = [
  'title',
  'artist',
  'sentence',
  'releaseDate',
  'firstReleased',
  'label',
  'catalogueNumber',
  'upc',
  'rights',
] as const

export const trackFields = [
  'title',
  'place',
  'recordedBy',
  'note',
  'isrc',
  'source',
  'seconds',
  'level',
  'colour',
  'hum',
  'seed',
  'recording',
] as const

/** A field of one track, by its place from 0. */
export const trackField = (place: number, field: (typeof trackFields)[number]) => `tracks.${place}.${field}`

/** How many tracks there are. Their places have no gaps. */
export function countTracks(fields: AlbumFields): number {
  let tracks = 0
  while (trackField(tracks, 'title') in fields) tracks += 1
  return tracks
}

/** The settings of a work, as the database keeps them, as the fields of an album; none where nobody has begun. */
export const fieldsOf = (settings: unknown): AlbumFields => (settings ?? {}) as AlbumFields

/** The titles of an album, in their order. */
export const titlesOf = (fields: AlbumFields) =>
  Array.from({ length: countTracks(fields) }, (_, place) => fields[trackField(place, 'title')]!)

// So much softer than the room is its hum: heard when one listens for it.
const HUM_BELOW = 6
const SOFTEST = -90

/** The fields as what `readAlbum` reads. Lengths are typed as minutes and seconds (`3:57`) or as seconds. */
export function albumOf(fields: AlbumFields) {
  const tracks = Array.from({ length: countTracks(fields) }, (_, place) => {
    const of = (field: (typeof trackFields)[number]) => fields[trackField(place, field)] ?? ''
    const seconds = wordsToSeconds(of('seconds'))
    const level = Number(of('level').replace('−', '-').replace(',', '.') || Number.NaN)
    const hum = of('hum') && {
      hum: { hertz: Number(of('hum')), level: Math.max(SOFTEST, level - HUM_BELOW) },
    }
    const sources: Record<string, unknown> = {
      silence: { kind: 'silence', seconds },
      'room-tone': { kind: 'room-tone', seconds, seed: of('seed'), level, colour: of('colour'), ...hum },
      recording: { kind: 'recording', seconds, upload: of('recording') },
    }
    return {
      ...Object.fromEntries(
        (['title', 'place', 'recordedBy', 'note', 'isrc'] as const).map((name) => [name, of(name)]),
      ),
      source: sources[of('source')],
    }
  })
  return { ...Object.fromEntries(releaseFields.map((name) => [name, fields[name] ?? ''])), tracks }
}
