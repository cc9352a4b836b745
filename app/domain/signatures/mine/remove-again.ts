import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { indexWords } from '../list/index-words.ts'
import { remove } from './withdraw.ts'

/**
 * Takes a signature back that its person had taken back before the database was put back to an earlier moment. Nothing
 * happens where it does not stand there, as when it was signed after that moment.
 */
export async function removeAgain(tx: Tx, id: string, at: Instant = databaseTime): Promise<void> {
  const row = await tx
    .selectFrom('signatures')
    .select(['id', 'state', 'campaign_id as campaignId', 'country', 'occupation_key', 'address_mac'])
    .where('id', '=', id)
    .where('state', 'in', ['pending', 'standing'])
    .forUpdate()
    .executeTakeFirst()
  if (row) await remove(tx, row, at)
}

/** The same for a name that its person had made anonymous, or that had been hidden or struck: it counts, and is not shown. */
export async function concealAgain(tx: Tx, id: string, how: 'hidden' | 'anonymous'): Promise<void> {
  await tx
    .updateTable('signatures')
    .set(how === 'hidden' ? { held_because: 'HIDDEN' } : { listing: 'anonymous' })
    .where('id', '=', id)
    .where('state', '=', 'standing')
    .execute()
  await indexWords(tx, [id])
}
