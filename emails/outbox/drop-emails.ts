import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

type About = { subjects?: Buffer[]; signatureIds?: string[] }

/** Forgets every email about these subjects or signatures, sent or waiting. In the order in which workers take theirs. */
export async function dropEmails(tx: Tx, { subjects = [], signatureIds = [] }: About): Promise<void> {
  await sql`
    with held as (
      select id from outbox
       where subject = any(${subjects}::bytea[]) or signature_id = any(${signatureIds}::uuid[])
       order by id for update
    )
    delete from outbox using held where outbox.id = held.id`.execute(tx)
}
