import type { AlbumSettings } from '../settings/album.ts'
import { trackFileName } from './file-name.ts'

/** The playlist of an album's folder, extended M3U in UTF-8: length in seconds, artist and title, and the file. */
export function writePlaylist({ artist, title, tracks }: AlbumSettings, ending: string): string {
  const entries = tracks.flatMap((track, place) => [
    `#EXTINF:${Math.round(track.source.seconds)},${artist} - ${track.title}`,
    trackFileName(track.title, place + 1, ending),
  ])
  return ['#EXTM3U', `#PLAYLIST:${title}`, ...entries, ''].join('\n')
}
