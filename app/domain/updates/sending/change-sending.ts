import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { queueSending } from './queue-sending.ts'

const changes = {
  pause: { from: ['sending'], to: 'paused', deed: 'pausedSending' },
  resume: { from: ['paused'], to: 'sending', deed: 'resumedSending' },
  cancel: { from: ['sending', 'paused'], to: 'cancelled', deed: 'cancelledSending' },
} as const

export type Change = keyof typeof changes

/** Whether a word is one of the changes that can be asked for. */
export const isChange = (word: unknown): word is Change =>
  typeof word === 'string' && Object.hasOwn(changes, word)

/**
 * Pauses a sending, goes on with it, or ends it for good. Holds from the next email on: what is being handed over just now
 * still goes. False when the sending is in no state for it.
 */
export async function changeSending(
  db: Db,
  by: By,
  { id, change }: { id: string; change: Change },
  at: Instant = databaseTime,
): Promise<boolean> {
  const { from, to, deed } = changes[change]
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('update_sendings')
      .from('updates as written')
      .set({ state: to, finished_at: to === 'cancelled' ? at : null })
      .whereRef('written.id', '=', 'update_sendings.update_id')
      .where('update_id', '=', id)
      .where('update_sendings.campaign_id', '=', by.campaignId)
      .where('state', 'in', from)
      .returning('written.title')
      .executeTakeFirst()
    if (!changed) return false
    if (to === 'sending') await queueSending(tx, id, {}, at)
    await writeEntry(tx, { ...by, deed, facts: { title: changed.title } }, at)
    return true
  })
}
