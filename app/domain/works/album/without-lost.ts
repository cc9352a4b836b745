import { countTracks, trackField, type AlbumFields } from './album-fields.ts'

/** The recordings that an album is made of, by the ids of their tracks' choice. */
export const recordingsIn = (fields: AlbumFields): string[] =>
  Array.from(
    { length: countTracks(fields) },
    (_, place) => fields[trackField(place, 'recording')] ?? '',
  ).filter(Boolean)

/**
 * An album with silence of the same length wherever a recording is gone because its person took it back; with nothing left of
 * where it was made and by whom.
 */
export function withoutLost(fields: AlbumFields, isThere: (recording: string) => boolean): AlbumFields {
  const healed = { ...fields }
  for (let place = 0; place < countTracks(fields); place += 1) {
    const recording = fields[trackField(place, 'recording')]
    if (!recording || isThere(recording)) continue
    healed[trackField(place, 'source')] = 'silence'
    for (const name of ['recording', 'place', 'recordedBy', 'note', 'isrc'] as const)
      healed[trackField(place, name)] = ''
  }
  return healed
}
