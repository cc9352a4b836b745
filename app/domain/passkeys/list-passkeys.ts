import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type Passkey = {
  /** The credential's own id, in base64url. */
  id: string
  name: string
  createdAt: Date
  usedAt: Date | null
}

/** An organiser's passkeys, the oldest first. */
export async function listPasskeys(db: Db, organiserId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .select(['id', 'name', 'created_at as createdAt', 'used_at as usedAt'])
    .where('organiser_id', '=', organiserId)
    .orderBy('created_at')
    .orderBy(sql`id`)
    .execute()
  return rows.map(({ id, ...passkey }) => ({ ...passkey, id: id.toString('base64url') }))
}
