import { stringify } from 'csv-stringify/sync'
import { formatLength } from './format-length.ts'
import type { Release } from './release.ts'
import { trackFileName } from './file-name.ts'

/**
 * What a distributor asks for, a row for each track: the columns that their sheets have in common, under the English names they all
 * know. Cells that a spreadsheet would take for a formula are made harmless, and it begins with the mark that tells it UTF-8.
 * `zxx` is ISO 639 for “nothing is said”.
 */
export function writeMetadata({ album, edition, coWriters = [] }: Release): string {
  const rows = album.tracks.map((track, place) => ({
    'Release title': album.title,
    'Release artist': album.artist,
    Label: album.label,
    'Catalogue number': album.catalogueNumber,
    'UPC/EAN': album.upc,
    'Release date': album.releaseDate,
    'Original release date': album.firstReleased || album.releaseDate,
    '(P) and (C)': album.rights,
    Edition: edition.number ?? '',
    Disc: 1,
    Track: place + 1,
    'Tracks in all': album.tracks.length,
    'Track title': track.title,
    'Track artist': album.artist,
    ISRC: track.isrc,
    Length: formatLength(track.source.seconds),
    'Length in seconds': track.source.seconds,
    Composers: coWriters.join('; '),
    Explicit: 'no',
    Language: 'zxx',
    'Recorded at': track.place,
    'Recorded by': track.recordedBy,
    'Sound note': track.note,
    'Contributors in all': edition.count,
    'Contributors file': 'credits.txt',
    'Audio file': `wav/${trackFileName(track.title, place + 1, 'wav')}`,
  }))
  return stringify(rows, { header: true, bom: true, record_delimiter: 'windows', escape_formulas: true })
}
