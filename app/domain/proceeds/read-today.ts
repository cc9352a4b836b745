import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Which day it is where it is latest, `2026-11-25`: what was paid today in Auckland is no payment of tomorrow. */
export async function readToday(db: Db): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select to_char(now() at time zone 'UTC' + interval '14 hours', 'YYYY-MM-DD') as today`.execute(db)
  return rows[0]!.today
}
