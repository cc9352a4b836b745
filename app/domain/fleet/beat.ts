import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A running process, as it tells of itself. */
export type Vessel = {
  id: string
  role: 'all' | 'web' | 'worker'
  version: string
  /** The names under which it takes jobs from the queue; none where it takes none. */
  takesJobsAs: string[]
}

/** Notes that a process runs, now. The first beat is its beginning; also after others have taken it for dead. */
export async function beat(
  db: Db,
  { id, role, version, takesJobsAs }: Vessel,
  at: Instant = databaseTime,
): Promise<void> {
  await db
    .insertInto('processes')
    .values({ id, role, version, started_at: at, seen_at: at, takes_jobs_as: takesJobsAs })
    .onConflict((same) => same.column('id').doUpdateSet({ seen_at: at, takes_jobs_as: takesJobsAs }))
    .execute()
}
