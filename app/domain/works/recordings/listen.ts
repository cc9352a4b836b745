import type { Builder } from '../kind.ts'
import { checkRecording } from '../album/recording/check-recording.ts'

/** Listens to one recording, in the process of a build: it makes no file, and what it heard is its one fact. */
export const build: Builder = async ({ inputs }) => {
  const [path] = Object.values(inputs)
  return { files: [], facts: { heard: JSON.stringify(await checkRecording(path!)) } }
}
