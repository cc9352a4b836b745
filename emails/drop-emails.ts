import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/** Forgets every email about these subjects, sent or waiting. In the order in which workers take theirs. */
export async function dropEmails(tx: Tx, subjects: Buffer[]): Promise<void> {
  await sql`
    with held as (
      select id from outbox where subject = any(${subjects}::bytea[]) order by id for update
    )
    delete from outbox using held where outbox.id = held.id`.execute(tx)
}
