import type { AlbumSettings } from '../settings/album.ts'
import { trackFileName } from './file-name.ts'

/**
 * The cue sheet of an album of one file a track (CDRWIN’s grammar, which players and burners read), in UTF-8 with CRLF. It has
 * no way to write a quotation mark inside a text; an apostrophe stands for it.
 */
export function writeCue(
  { title, artist, upc, tracks }: AlbumSettings,
  ending: 'wav' | 'flac' | 'mp3',
): string {
  const quoted = (text: string) => `"${text.replaceAll('"', "'")}"`
  const lines = tracks.flatMap(({ title: name, isrc }, place) => [
    `FILE ${quoted(trackFileName(name, place + 1, ending))} ${ending === 'mp3' ? 'MP3' : 'WAVE'}`,
    `  TRACK ${String(place + 1).padStart(2, '0')} AUDIO`,
    `    TITLE ${quoted(name)}`,
    `    PERFORMER ${quoted(artist)}`,
    ...(isrc ? [`    ISRC ${isrc}`] : []),
    '    INDEX 01 00:00:00',
  ])
  // CATALOG is thirteen digits; a UPC-A is an EAN-13 with a nought before it.
  const head = [
    ...(upc ? [`CATALOG ${upc.padStart(13, '0')}`] : []),
    `TITLE ${quoted(title)}`,
    `PERFORMER ${quoted(artist)}`,
  ]
  return [...head, ...lines, ''].join('\r\n')
}
