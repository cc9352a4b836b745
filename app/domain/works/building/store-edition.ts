import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Files } from '#files'
import type { Db, Instant } from '#db/connection.ts'
import type { Claim } from './claim-edition.ts'
import type { Built, BuiltFile } from '../kind.ts'
import { keyOf } from '../stored/file-key.ts'

// Rows in one statement; far under what a statement may have of parameters (65,535).
const BATCH = 10_000

type Result = { built: Built; listHash: Buffer; signatureIds: string[]; folder: string }

/**
 * Puts the files of a build behind the file door, and then, in one transaction, makes the edition ready: before it nothing
 * public has changed, after it all of it is there. False where somebody else has taken over meanwhile, or it was cancelled.
 */
export async function storeEdition(
  db: Db,
  files: Files,
  claim: Claim,
  { built, listHash, signatureIds, folder }: Result,
  at: Instant,
): Promise<boolean> {
  const weighed: (BuiltFile & { bytes: number; sha256: Buffer })[] = []
  for (const file of built.files) {
    const path = join(folder, file.name)
    weighed.push({ ...file, ...(await weigh(path)) })
    await files.put(keyOf(claim.id, file.name), path)
  }
  return db.transaction().execute(async (tx) => {
    const finished = await tx
      .updateTable('editions')
      .set({
        state: 'ready',
        built_at: at,
        names: signatureIds.length,
        list_hash: listHash,
        facts: JSON.stringify(built.facts),
      })
      .where('id', '=', claim.id)
      .where('state', '=', 'building')
      .where('builder', '=', claim.builder)
      .returning('id')
      .executeTakeFirst()
    if (!finished) return false
    await tx
      .insertInto('edition_files')
      .values(
        weighed.map(({ name, type, withNames, bytes, sha256 }) => ({
          edition_id: claim.id,
          name,
          type,
          bytes,
          sha256,
          with_names: withNames,
        })),
      )
      .execute()
    const printed = built.places ?? signatureIds.map((_, credit) => ({ credit, page: null, column: null }))
    const rows = printed.map(({ credit, page, column }, place) => ({
      edition_id: claim.id,
      position: place + 1,
      signature_id: signatureIds[credit]!,
      page,
      page_column: column,
    }))
    for (let from = 0; from < rows.length; from += BATCH)
      await tx
        .insertInto('edition_names')
        .values(rows.slice(from, from + BATCH))
        .execute()
    return true
  })
}

async function weigh(path: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, sha256: hash.digest() }
}
