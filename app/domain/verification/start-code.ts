import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** The mail server has taken the email: the code's life starts now, and nobody, we included, can read it any more. */
export async function startCode(
  db: Db,
  subject: Buffer,
  lifeSeconds: number,
  at: Instant = databaseTime,
): Promise<void> {
  await db
    .updateTable('challenges')
    .set({
      accepted_at: at,
      deadline: sql<Date>`${at} + make_interval(secs => ${lifeSeconds})`,
      code_sealed: null,
    })
    .where('subject', '=', subject)
    .where('code_sealed', 'is not', null)
    .execute()
}
