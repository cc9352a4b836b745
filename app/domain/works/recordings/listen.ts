import type { Builder } from '../kind.ts'
import { checkRecording } from '../album/recording/check-recording.ts'

// Told once for every so many seconds of sound: a message to another process each, of which a row is written at most once a second.
const STRETCH_SECONDS = 5

/**
 * Listens to one recording, in the process of a build: it makes no file, and what it heard is its one fact. Its progress is in whole
 * seconds of sound, without an end: what a file claims of its length is not to be believed.
 */
export const build: Builder = async ({ inputs }, progress) => {
  const [path] = Object.values(inputs)
  let told = 0
  const heard = (seconds: number) => {
    if (seconds < told + STRETCH_SECONDS) return
    told = Math.floor(seconds)
    progress('listening', told, 0)
  }
  return { files: [], facts: { heard: JSON.stringify(await checkRecording(path!, { heard })) } }
}
