import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type GoOnOutcome = 'gone-on' | 'not-put-back' | 'another-size'

/**
 * Goes on from the moment to which the database was put back: what was shown after it is given up, and the log is one of its own
 * from here on. `size` is how many events it has, as the find says, so that nobody goes on from a moment they did not mean.
 * What was given up stays written down.
 */
export async function goOn(db: Db, size: number, at: Instant = databaseTime): Promise<GoOnOutcome> {
  return db.transaction().execute(async (tx) => {
    const end = await tx.selectFrom('log_end').select('log_id').forUpdate().executeTakeFirstOrThrow()
    if (!end.log_id) return 'not-put-back'
    const found = await tx
      .selectFrom('restores')
      .select('size')
      .where('log_id', '=', end.log_id)
      .executeTakeFirst()
    if (!found) return 'not-put-back'
    if (found.size !== size) return 'another-size'
    await tx.updateTable('restores').set({ gone_on_at: at }).where('log_id', '=', end.log_id).execute()
    await tx
      .updateTable('log_end')
      .set(({ fn }) => ({ log_id: fn<string>('gen_random_uuid') }))
      .execute()
    return 'gone-on'
  })
}
