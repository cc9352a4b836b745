import { albumOf, titlesOf, type AlbumFields } from './album-fields.ts'
import type { AlbumFault } from './settings/faults.ts'
import { matchSentence } from './settings/match-sentence.ts'
import { readAlbum } from './settings/read-album.ts'

/**
 * Everything that keeps an album from being built, beside the field it was typed in. That titles and sentence part is said as soon
 * as there are both, whatever else is missing.
 */
export function findFaults(fields: AlbumFields): AlbumFault[] {
  const reading = readAlbum(albumOf(fields))
  const faults = reading.outcome === 'refused' ? reading.faults.map(atItsField) : []
  const parted = sentenceFault(fields)
  return [
    ...faults.filter(({ code }) => code !== 'titles-part'),
    ...(parted ? [parted] : []),
    ...(fields.cover ? [] : [{ field: 'cover', code: 'empty' } as const]),
  ]
}

/** Whether the titles form the sentence: the one fault that also keeps the campaign from being published. */
export function sentenceFault(fields: AlbumFields): AlbumFault | undefined {
  const { sentence = '' } = fields
  if (!sentence.trim()) return undefined
  return matchSentence(titlesOf(fields), sentence).agrees
    ? undefined
    : { field: 'sentence', code: 'titles-part' }
}

/** The engine knows a track's source as one thing with parts; people type each of them. */
function atItsField({ field, code }: AlbumFault): AlbumFault {
  const typed = field
    .replace(/\.source\.hum\..*/, '.level')
    .replace(/\.source\.upload$/, '.recording')
    .replace(/\.source\.(\w+)$/, '.$1')
  return { field: typed, code }
}
