import { text } from 'node:stream/consumers'
import type { Files } from '#files'
import { blockMailbox } from '#mailboxes'
import type { Keys } from '#secrets'
import { concealAgain, dropRecordings, holdReworded, removeAgain, stopUpdates } from '#signatures'
import type { Db, Tx } from '#db/connection.ts'
import { placeOf, readPage, type Erasure } from './page.ts'

export type Replayed = { pages: number; erasures: number }

/**
 * Does again what the journal says and the database does not know, because it was put back to a moment before. Run at
 * every start, before the first page is shown: usually it looks for one page and finds none. A page is done whole or not
 * at all, and doing one twice changes nothing. Removals are logged as what they were, the person's own.
 */
export async function replayJournal(db: Db, keys: Keys, files: Files): Promise<Replayed> {
  const replayed = { pages: 0, erasures: 0 }
  for (;;) {
    const done = await db.transaction().execute(async (tx) => {
      const { next_page } = await tx
        .selectFrom('erasure_journal')
        .select('next_page')
        .forUpdate()
        .executeTakeFirstOrThrow()
      const stored = await files.read(placeOf(next_page))
      if (!stored) return undefined
      const erasures = readPage(keys, await text(stored.stream))
      for (const erasure of erasures) await doAgain(tx, erasure)
      await tx
        .updateTable('erasure_journal')
        .set({ next_page: next_page + 1 })
        .execute()
      return erasures.length
    })
    if (done === undefined) return replayed
    replayed.pages += 1
    replayed.erasures += done
  }
}

async function doAgain(tx: Tx, erasure: Erasure): Promise<void> {
  switch (erasure.deed) {
    case 'removed':
      return removeAgain(tx, erasure.signatureId)
    case 'hidden':
    case 'anonymous':
      return concealAgain(tx, erasure.signatureId, erasure.deed)
    case 'reworded':
      return holdReworded(tx, erasure.signatureId)
    case 'recording':
      return dropRecordings(tx, { id: erasure.recordingId })
    case 'no-news':
      return stopUpdates(tx, erasure.signatureId)
    case 'blocked':
      return blockMailbox(tx, erasure.addressMac)
  }
}
