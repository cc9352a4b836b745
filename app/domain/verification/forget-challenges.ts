import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

/** Ends the challenges of these subjects, codes on their way included. */
export async function endChallenges(tx: Tx, subjects: Buffer[]): Promise<void> {
  if (subjects.length === 0) return
  await holdChallenges(tx, subjects)
  await tx.deleteFrom('challenges').where('subject', 'in', subjects).execute()
}

/** Lets nobody try a code on these subjects until the transaction ends. */
export async function holdChallenges(tx: Tx, subjects: Buffer[]): Promise<void> {
  if (subjects.length === 0) return
  await tx
    .selectFrom('challenges')
    .select('subject')
    .where('subject', 'in', subjects)
    .orderBy('subject')
    .forUpdate()
    .execute()
}

/** Empties codes that are past their time, and deletes challenges nobody has asked about for a day. */
export async function forgetChallenges(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .updateTable('challenges')
    .set({ code_mac: null, code_sealed: null })
    .where('deadline', '<', at)
    .where('code_mac', 'is not', null)
    .execute()
  await db
    .deleteFrom('challenges')
    .where('asked_at', '<', sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`)
    .execute()
  await db
    .deleteFrom('mailbox_delays')
    .where('at', '<', sql<Date>`${at} - interval '1 hour'`)
    .execute()
}
