import type { Db } from '#db/connection.ts'

/** Says goodbye: the process has finished its jobs and holds none. */
export async function leaveFleet(db: Db, id: string): Promise<void> {
  await db.deleteFrom('processes').where('id', '=', id).execute()
}
