import { forgetSessions } from '#organisers'
import { forgetPasskeyChallenges } from '#passkeys'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { forgetEnrolments } from './enrolment.ts'

/** Deletes what is left of enrolments, challenges and sessions that are over. */
export async function forgetSignIns(db: Db, at: Instant = databaseTime): Promise<void> {
  await forgetEnrolments(db, at)
  await forgetPasskeyChallenges(db, at)
  await forgetSessions(db, at)
}
