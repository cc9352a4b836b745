import type { Db } from '#db/connection.ts'

/** How it stands with the look at an update; undefined when nobody was asked. */
export async function readLook(db: Db, updateId: string): Promise<Look | undefined> {
  const row = await db
    .selectFrom('update_looks')
    .select(['state', 'why', 'asked_at as askedAt'])
    .where('update_id', '=', updateId)
    .executeTakeFirst()
  return row && { ...row, state: row.state as Look['state'] }
}

export type Look = {
  state: 'waiting' | 'passed' | 'sent-back'
  /** Why it was sent back; empty otherwise. */
  why: string
  askedAt: Date
}
