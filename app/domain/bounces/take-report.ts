import { refuseEmail } from '#emails'
import type { Keys } from '#secrets'
import { stopUpdates } from '#signatures'
import { refuseNews } from '#updates'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { readReport } from './read-report.ts'
import { readReturnPath } from './return-path.ts'

/** `not-ours`: it came to no return path of ours. `says-nothing`: it is no final refusal. `known`: nothing is left to change. */
export type ReportOutcome = { outcome: 'noted' | 'not-ours' | 'says-nothing' | 'known' }

/**
 * Takes what came back to a return path. Where a mail server says that it refused an email of ours for good, the email
 * counts as refused, which the page of whoever waits for it says, and news goes to that mailbox no more. Everything else
 * changes nothing. Doing it twice is the same as once.
 */
export async function takeReport(
  db: Db,
  keys: Keys,
  raw: string,
  at: Instant = databaseTime,
): Promise<ReportOutcome> {
  const { to, refused } = readReport(raw)
  const about = to.map((address) => readReturnPath(keys, address)).find((found) => found !== undefined)
  if (!about) return { outcome: 'not-ours' }
  if (!refused) return { outcome: 'says-nothing' }
  return db.transaction().execute(async (tx) => {
    const signatureId =
      about.kind === 'news' ? await refuseNews(tx, about.id) : await refuseEmail(tx, about.id, at)
    if (signatureId) await stopUpdates(tx, signatureId)
    return { outcome: signatureId === undefined ? 'known' : 'noted' }
  })
}
