import { writeEntry } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { SpikeMode } from './read-spike-mode.ts'

/**
 * Turns spike mode on or off by hand for every process, which follow within two seconds, or leaves it to what they measure
 * (`auto`). The caller has made sure that the organiser is one of the operators; it stands in their account's log.
 */
export async function setSpikeMode(
  db: Db,
  { mode, organiserId }: { mode: SpikeMode; organiserId: string },
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('spike_mode').set({ mode, set_by: organiserId, set_at: at }).execute()
    await writeEntry(tx, { accountId: organiserId, organiserId, deed: 'setSpikeMode', facts: { mode } }, at)
  })
}
