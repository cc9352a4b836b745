import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** Whether the database answers just now. Never throws. */
export const doesAnswer = (db: Db): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
