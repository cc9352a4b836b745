import { forgetSignIns } from '#accounts'
import { forgetArrivals } from '#arrivals'
import { forgetEmails } from '#deliveries'
import type { Files } from '#files'
import { forgetLists } from '#invitations'
import { forgetSpends } from '#limits'
import { forgetVisits } from '#mailboxes'
import { forgetPulse } from '#pulse'
import { forgetBursts, forgetReviews } from '#reviews'
import { forgetPending, forgetStruck } from '#signatures'
import { forgetInvitations } from '#teams'
import { forgetChallenges } from '#verification'
import { forgetFiles, forgetRecordings } from '#works'
import type { Db } from '#db/connection.ts'

/**
 * Forgets everything whose time is over. What cannot be forgotten is told to `onFault`, with what it is, and keeps
 * nothing else from being forgotten; in the end the first fault is thrown, so that the queue tries again and counts it as a job that fails.
 */
export async function forgetOver(
  db: Db,
  files: Files,
  onFault: (error: unknown, what: string) => void,
): Promise<void> {
  const deeds: Record<string, () => Promise<void>> = {
    pending: () => forgetPending(db),
    struck: () => forgetStruck(db),
    reviews: () => forgetReviews(db),
    bursts: () => forgetBursts(db),
    arrivals: () => forgetArrivals(db),
    challenges: () => forgetChallenges(db),
    visits: () => forgetVisits(db),
    signIns: () => forgetSignIns(db),
    spends: () => forgetSpends(db),
    emails: () => forgetEmails(db),
    invitations: () => forgetInvitations(db),
    lists: () => forgetLists(db),
    pulse: () => forgetPulse(db),
    files: () => forgetFiles(db, files),
    recordings: () => forgetRecordings(db, files),
  }
  const faults: unknown[] = []
  for (const [what, forget] of Object.entries(deeds))
    await forget().catch((error: unknown) => {
      faults.push(error)
      onFault(error, what)
    })
  if (faults.length > 0) throw faults[0]
}
