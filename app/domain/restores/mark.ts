import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { putText, type Files } from '#files'

/** How long a log was when this was written, and the SHA-256 of its last leaf, in hex. */
export type Mark = z.infer<typeof Mark>
const Mark = z.object({ size: z.int().positive(), leaf: z.string().regex(/^[0-9a-f]{64}$/) })

// One for each log: a new database in an old folder has nothing to do with what was there before.
const placeOf = (logId: string) => `published/${logId}.json`

/** The mark of a log; undefined where there is none. Throws where the files are away, or it is not one of ours. */
export async function readMark(files: Files, logId: string): Promise<Mark | undefined> {
  const stored = await files.read(placeOf(logId))
  return stored && Mark.parse(JSON.parse(await text(stored.stream)))
}

/** Puts a log's mark down in place of the one before, whole or not at all. Throws where the files are away. */
export const writeMark = (files: Files, logId: string, mark: Mark): Promise<void> =>
  putText(files, placeOf(logId), `${JSON.stringify(mark)}\n`)

/** What stands in a mark for a leaf: its SHA-256, in hex. */
export const hashLeaf = (leaf: Buffer): string => createHash('sha256').update(leaf).digest('hex')
