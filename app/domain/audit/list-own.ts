import type { Db } from '#db/connection.ts'

const NEWEST = 20

/** The newest entries of an account's own log: what was done to it, and when. */
export function listOwn(db: Db, accountId: string): Promise<{ id: string; deed: string; at: Date }[]> {
  return db
    .selectFrom('audit_entries')
    .select(['id', 'deed', 'at'])
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute()
}
