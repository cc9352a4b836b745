import type { MetadataTags } from 'mediabunny'
import type { Format, Release } from './release.ts'

/**
 * What is written into a track's file about it, in every format the same: title, artist, album, place in it, date, ISRC, label and
 * numbers, where and by whom the room was recorded, the cover, who wrote it, and every credited name, one a line, as CREDITS. FLAC has it as Vorbis
 * comments (RFC 9639), MP3 and WAV as ID3 2.4; WAV's own INFO list knows Latin letters only, and would be silent about most names.
 */
export function tagsOf(
  { album, credits, coWriters = [], cover }: Release,
  place: number,
  format: Format,
): MetadataTags {
  const track = album.tracks[place]!
  const codes = {
    CATALOGNUMBER: album.catalogueNumber,
    BARCODE: album.upc,
    LOCATION: track.place,
    ENGINEER: track.recordedBy,
    CREDITS: credits.join('\n'),
  }
  const writers = coWriters.join(format === 'flac' ? ', ' : ' / ')
  const raw: NonNullable<MetadataTags['raw']> =
    format === 'flac'
      ? { ISRC: track.isrc, LABEL: album.label, COPYRIGHT: album.rights, COMPOSER: writers, ...codes }
      : { TSRC: track.isrc, TPUB: album.label, TCOP: album.rights, TCOM: writers, TXXX: given(codes) }
  return {
    title: track.title,
    artist: album.artist,
    album: album.title,
    albumArtist: album.artist,
    trackNumber: place + 1,
    tracksTotal: album.tracks.length,
    date: new Date(`${album.releaseDate}T00:00:00Z`),
    ...(track.note && { comment: track.note }),
    images: [{ data: cover.small, mimeType: 'image/jpeg', kind: 'coverFront' }],
    raw: given(raw),
  }
}

const given = <Value>(tags: Record<string, Value>) =>
  Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== ''))
