import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Files } from '#files'
import type { Db } from '#db/connection.ts'
import type { RecordingOutcome } from '../album/recording/check-recording.ts'
import { recordingKey } from '../album/recording-key.ts'
import { buildApart } from '../building/build-apart.ts'
import type { Workshop } from '../building/build-edition.ts'
import type { Order, Progress } from '../kind.ts'

const builder = new URL('./listen.ts', import.meta.url).href

// What listening needs of an order is the file alone.
const order = (path: string, folder: string): Order => ({
  settings: {},
  credits: [],
  edition: { cutOff: '', listHash: '', title: '', organiser: '', address: '', locale: 'en' },
  folder,
  inputs: { recording: path },
})

/**
 * Listens to a recording that has come in, in a process of its own with the lowest priority, and writes down what it is. Only a quiet
 * one is kept; while it listens, how many seconds it has heard stands beside it. Nothing happens to one that is gone meanwhile or was listened to before. Throws when its process ended from
 * outside; the queue then comes again.
 */
export async function listenToRecording(
  db: Db,
  { files, folder, signal, onFault }: Workshop,
  id: string,
): Promise<void> {
  const waits = await db
    .selectFrom('recordings')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (!waits) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const here = await mkdtemp(join(folder, 'listen-'))
  try {
    const path = await fetchFile(files, id, here)
    const noting = openNoting((seconds) => noteSoFar(db, id, seconds).catch(onFault))
    const built = path && (await buildApart(order(path, here), { builder, progress: noting, signal }))
    if (built && built.outcome === 'not-built' && built.fault !== 'broken')
      throw new Error(`a recording could not be listened to: ${built.fault}`)
    if (built && built.outcome === 'not-built' && built.error) onFault(built.error)
    const heard: RecordingOutcome =
      built && built.outcome === 'built'
        ? (JSON.parse(built.built.facts.heard as string) as RecordingOutcome)
        : { outcome: 'broken' }
    await noteHeard(db, id, heard)
    if (heard.outcome !== 'quiet') await files.remove(recordingKey(id))
  } finally {
    await rm(here, { recursive: true, force: true })
  }
}

async function fetchFile(files: Files, id: string, folder: string): Promise<string | undefined> {
  const stored = await files.read(recordingKey(id))
  if (!stored) return undefined
  const path = join(folder, 'recording')
  await pipeline(stored.stream, createWriteStream(path))
  return path
}

const OFTEN_MS = 1_000

/** A progress that is noted once a second at most, however often it is told. */
function openNoting(note: (seconds: number) => Promise<void>): Progress {
  let last = -OFTEN_MS
  return (_step, seconds) => {
    if (performance.now() < last + OFTEN_MS) return
    last = performance.now()
    void note(seconds)
  }
}

async function noteSoFar(db: Db, id: string, seconds: number): Promise<void> {
  await db
    .updateTable('recordings')
    .set({ seconds })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

async function noteHeard(db: Db, id: string, heard: RecordingOutcome): Promise<void> {
  const measured = 'measures' in heard ? heard : undefined
  // A level below all that a file can hold is written as its floor.
  const level = (value: number | undefined) => (value === undefined ? null : Math.max(-120, value))
  await db
    .updateTable('recordings')
    .set({
      state: 'checked',
      verdict: heard.outcome,
      seconds: measured?.measures.seconds ?? null,
      average: level(measured?.measures.average),
      loudest: level(measured?.measures.loudest),
      peak: level(measured?.measures.peak),
      loudness: JSON.stringify(measured?.loudness ?? []),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}
