import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** How far a sending has come, from the figures that every email keeps. Undefined when it was never begun. */
export async function readSending(db: Db, updateId: string) {
  return db
    .selectFrom('update_sendings')
    .select([
      'state',
      'started_at as startedAt',
      'finished_at as finishedAt',
      'gathered',
      'recipients',
      'accepted',
      'refused',
      'left_out as leftOut',
      'uncertain',
      sql<number>`recipients - accepted - refused - left_out - uncertain`.as('waiting'),
    ])
    .where('update_id', '=', updateId)
    .executeTakeFirst()
}

export type Sending = NonNullable<Awaited<ReturnType<typeof readSending>>>
