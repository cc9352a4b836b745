import { sql } from 'kysely'
import { limits } from '#limits'
import { askedOnce, databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { deleteOlder, fewAtATime } from '#db/few-at-a-time.ts'

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

/** Empties codes an hour after their time, and deletes challenges nobody has asked about for a day. */
export async function forgetChallenges(db: Db, at: Instant = databaseTime): Promise<void> {
  const over = sql<Date>`${at} - make_interval(secs => ${limits.code.lateSeconds})`
  await fewAtATime(async (most) => {
    const late = db
      .selectFrom('challenges as late')
      .select('late.subject')
      .where('late.deadline', '<', askedOnce(over))
      .where('late.code_mac', 'is not', null)
      .orderBy('late.deadline')
      .limit(most)
      .forUpdate()
      .skipLocked()
    const { numUpdatedRows } = await db
      .updateTable('challenges')
      .set({ code_mac: null, code_sealed: null })
      .where('subject', '=', sql<Buffer>`any(array(${late}))`)
      .executeTakeFirstOrThrow()
    return numUpdatedRows
  })
  const tooOld = sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`
  await deleteOlder(db, 'challenges', 'asked_at', tooOld)
  await deleteOlder(db, 'mailbox_delays', 'at', sql<Date>`${at} - interval '1 hour'`)
}
