import type { Db, Tx } from '#db/connection.ts'
import { hashLeaf } from './mark.ts'

/** Which log this database holds, null before anything of it was marked; and how many events have their place in it. */
export async function readEnd(db: Db | Tx): Promise<{ logId: string | null; size: number }> {
  const { log_id: logId, size } = await db
    .selectFrom('log_end')
    .select(['log_id', 'size'])
    .executeTakeFirstOrThrow()
  return { logId, size }
}

/** The hash of the last leaf of a log of this size; undefined where the log is shorter, or has none. */
export async function lastLeafOf(db: Db | Tx, size: number): Promise<string | undefined> {
  const last = await db
    .selectFrom('events')
    .select('leaf')
    .where('log_index', '=', size - 1)
    .executeTakeFirst()
  return last && hashLeaf(last.leaf!)
}
