import { sql } from 'kysely'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { waitAfter } from './wait-for-code.ts'

/**
 * Asks for a code on a subject (32 bytes, a MAC of what is to be proven). False when the last one was asked for less
 * than the waiting time ago: a second press sends no second email, and the code on its way serves both.
 */
export async function askForCode(tx: Tx, subject: Buffer, at: Instant = databaseTime): Promise<boolean> {
  const asked = await tx
    .insertInto('challenges')
    .values({ subject, asked_at: at })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet({
          asked_at: at,
          asked: sql<number>`case when challenges.asked_at < ${at} - interval '1 day' then 1 else least(challenges.asked + 1, 100) end`,
        })
        .where(sql<boolean>`challenges.asked_at <= ${at} - ${waitAfter('challenges.asked')}`),
    )
    .returning('subject')
    .executeTakeFirst()
  return asked !== undefined
}
