import { countTracks, trackField, trackFields, type AlbumFields } from './album-fields.ts'

export type Arrangement = { deed: 'add' } | { deed: 'up' | 'down' | 'remove'; place: number }

const fresh: AlbumFields = {
  title: '',
  place: '',
  recordedBy: '',
  note: '',
  isrc: '',
  source: 'silence',
  seconds: '3:30',
  level: '-60',
  colour: 'pink',
  hum: '',
  recording: '',
}

/** Adds a track at the end, takes one away, or moves one by a place. What is asked of a track that is not there does nothing. */
export function arrangeTracks(fields: AlbumFields, asked: Arrangement): AlbumFields {
  const tracks = Array.from({ length: countTracks(fields) }, (_, place) =>
    Object.fromEntries(trackFields.map((name) => [name, fields[trackField(place, name)] ?? ''])),
  )
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('tracks.')))
  return { ...kept, ...flat(arranged(tracks, asked)) }
}

function arranged(tracks: AlbumFields[], asked: Arrangement): AlbumFields[] {
  // A seed is any text; each room has its own, which it keeps wherever it moves.
  if (asked.deed === 'add') return [...tracks, { ...fresh, seed: `room ${tracks.length + 1}` }]
  const { deed, place } = asked
  const track = tracks[place]
  if (!track) return tracks
  const without = tracks.toSpliced(place, 1)
  if (deed === 'remove') return without
  return without.toSpliced(Math.max(0, place + (deed === 'up' ? -1 : 1)), 0, track)
}

const flat = (tracks: AlbumFields[]): AlbumFields =>
  Object.fromEntries(
    tracks.flatMap((track, place) => trackFields.map((name) => [trackField(place, name), track[name] ?? ''])),
  )
