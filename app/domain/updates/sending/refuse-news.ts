import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/**
 * A mail server that had taken somebody's news refused it for good after all: the newest that was taken counts as refused, in
 * its row and in its sending's figures. Returns the signature, or undefined where none was taken.
 */
export async function refuseNews(db: Db, signatureId: string): Promise<string | undefined> {
  const { rows } = await sql<{ updateId: string }>`
    with refused as (
      update update_deliveries set state = 'refused'
       where signature_id = ${signatureId} and state = 'accepted'
         and update_id = (select update_id from update_deliveries
                           where signature_id = ${signatureId} and state = 'accepted'
                           order by due_at desc, update_id desc limit 1)
      returning update_id
    )
    update update_sendings set accepted = accepted - 1, refused = update_sendings.refused + 1
      from refused
     where update_sendings.update_id = refused.update_id
    returning update_sendings.update_id as "updateId"`.execute(db)
  return rows.length > 0 ? signatureId : undefined
}
