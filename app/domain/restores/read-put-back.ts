import type { Db } from '#db/connection.ts'

/** A log that stands still: how many events it has, and how many it had when its counts were last shown. */
export type PutBack = { size: number; published: number }

/** What is known of a log that stands still because it was put back; undefined where all is well. */
export async function readPutBack(db: Db): Promise<PutBack | undefined> {
  return db
    .selectFrom('restores')
    .innerJoin('log_end', 'log_end.log_id', 'restores.log_id')
    .select(['restores.size', 'restores.published'])
    .executeTakeFirst()
}
