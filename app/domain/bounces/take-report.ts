import { refuseEmail, signatureOf, type Returned } from '#emails'
import type { Keys } from '#secrets'
import { stopUpdates, wantsUpdates } from '#signatures'
import { refuseNews } from '#updates'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { readReport } from './read-report.ts'
import { readReturnPath } from './return-path.ts'

/**
 * `not-ours`: it names no return path of ours. `says-nothing`: it is neither a final refusal nor a complaint. `known`: nothing
 * is left to change. `complained`: somebody did not want an email of ours, and gets no more news.
 */
export type ReportOutcome = { outcome: 'noted' | 'complained' | 'not-ours' | 'says-nothing' | 'known' }

/**
 * Takes what came back to a return path, or a complaint that names one. Where a mail server says that it refused an email of
 * ours for good, the email counts as refused, which the page of whoever waits for it says; where that is because there is no
 * such mailbox, news goes to it no more. A complaint ends the news as unsubscribing does, and nothing else: a code is sent
 * to whoever asks for one. Everything else changes nothing. Doing it twice is the same as once.
 */
export async function takeReport(
  db: Db,
  keys: Keys,
  raw: string,
  at: Instant = databaseTime,
): Promise<ReportOutcome> {
  const { to, says } = readReport(raw)
  const about = to.map((address) => readReturnPath(keys, address)).find((found) => found !== undefined)
  if (!about) return { outcome: 'not-ours' }
  if (says === 'nothing') return { outcome: 'says-nothing' }
  return db.transaction().execute(async (tx) => {
    if (says === 'complaint') return { outcome: (await endNews(tx, about)) ? 'complained' : 'known' }
    const signatureId =
      about.kind === 'news' ? await refuseNews(tx, about.id) : await refuseEmail(tx, about.id, at)
    if (signatureId && says === 'gone') await stopUpdates(tx, signatureId)
    return { outcome: signatureId === undefined ? 'known' : 'noted' }
  })
}

async function endNews(tx: Tx, about: Returned): Promise<boolean> {
  const signatureId = about.kind === 'news' ? about.id : await signatureOf(tx, about.id)
  if (!signatureId || !(await wantsUpdates(tx, signatureId))) return false
  await stopUpdates(tx, signatureId)
  return true
}
