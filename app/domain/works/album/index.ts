/**
 * The album: a campaign's silence as a record. Its titles form a sentence, its tracks are nothing, invented rooms, or rooms that people
 * recorded, and everybody who signed is on its sleeve. Nothing here knows the database or the web: settings are read, uploads
 * are listened to and pictures drawn anew, and a release is built in a folder. The same input gives the same bytes.
 *
 *     const reading = readAlbum(typed)                       // what the desk shows beside its fields, or an album
 *     matchSentence(titles, sentence).words                  // which words of the sentence are lit
 *     await receiveRecording(body, path)                     // an upload put down on the disk, or refused as it comes
 *     await checkRecording(path)                             // 'quiet', or why not; levels, and a graph of its loudness
 *     await drawCover(file)
 *     await buildRelease(folder, { album, edition, credits, cover, booklet }, { findUpload, signal, onProgress })
 *
 * A build is made to run in a process of its own at low priority: it uses one processor for a minute and 300 MB at most.
 */
export { readAlbum, type AlbumReading } from './settings/read-album.ts'
export { albumFaultCodes, type AlbumFault, type AlbumFaultCode } from './settings/faults.ts'
export {
  LONGEST_SECONDS,
  LOUDEST_LEVEL,
  MOST_TRACKS,
  QUIETEST_LEVEL,
  SHORTEST_SECONDS,
  type AlbumSettings,
  type Source,
  type Track,
} from './settings/album.ts'
export { matchSentence, type SentenceMatch } from './settings/match-sentence.ts'
export { digitalSilence } from './sound/digital-silence.ts'
export { roomTone, type RoomTone } from './sound/room-tone.ts'
export { colours, type Colour } from './sound/colours.ts'
export type { Hum } from './sound/hum.ts'
export { receiveRecording } from './recording/receive-recording.ts'
export { checkRecording, type RecordingOutcome } from './recording/check-recording.ts'
export { drawLoudness, FLOOR_LEVEL, type LoudnessPoint } from './recording/loudness.ts'
export { LARGEST_BYTES, QUIET_AT_ITS_LOUDEST, QUIET_ON_AVERAGE } from './recording/limits.ts'
export type { Measures } from './recording/measure.ts'
export { drawCover, type Cover, type CoverOutcome } from './cover/draw-cover.ts'
export {
  formats,
  type BuiltFile,
  type Format,
  type Release,
  type ReleaseProgress,
} from './release/release.ts'
export { formatLength } from './release/format-length.ts'
export { buildRelease, type BuiltRelease } from './release/build-release.ts'
export type { FindUpload } from './release/samples.ts'
