import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Deletes invitations a week after they were sent, whatever became of them: until then their owners see which ran out. */
export async function forgetInvitations(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('team_invitations')
    .where('created_at', '<', sql<Date>`${at} - make_interval(secs => ${limits.windows.weekSeconds})`)
    .execute()
}
