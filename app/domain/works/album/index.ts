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
export { readAlbum } from './settings/read-album.ts'
export type { AlbumSettings, Source } from './settings/album.ts'
export { matchSentence } from './settings/match-sentence.ts'
export { digitalSilence } from './sound/digital-silence.ts'
export { roomTone, type RoomTone } from './sound/room-tone.ts'
export { colours } from './sound/colours.ts'
export { receiveRecording } from './recording/receive-recording.ts'
export { checkRecording } from './recording/check-recording.ts'
export { drawLoudness } from './recording/loudness.ts'
export { drawCover } from './cover/draw-cover.ts'
export { formats, type Release, type ReleaseProgress } from './release/release.ts'
export { buildRelease } from './release/build-release.ts'
