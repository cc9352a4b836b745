import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { limits, spend } from '#limits'
import { macOf, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { findFaults } from '../find-faults.ts'
import { findUpdate } from '../find-update.ts'

export type AskOutcome = { outcome: 'asked' } | { outcome: 'not-ready' } | { outcome: 'too-often' }

/** Asks for an update as an email to oneself, a few times an hour. It goes to the organiser's own mailbox and nowhere else. */
export async function askForTest(
  db: Db,
  keys: Keys,
  by: By,
  { id, ourHost }: { id: string; ourHost: string },
  at: Instant = databaseTime,
): Promise<AskOutcome> {
  return db.transaction().execute(async (tx) => {
    const update = await findUpdate(tx, by.campaignId, id)
    if (!update || (await findFaults(tx, by.teamId, update, ourHost))) return { outcome: 'not-ready' }
    const budget = {
      bucket: macOf(keys.link, 'test emails', by.organiserId),
      most: limits.updates.testsPerHour,
      windowSeconds: limits.windows.hourSeconds,
    }
    if (!(await spend(tx, [budget], at))) return { outcome: 'too-often' }
    await sql`select graphile_worker.add_job('test-update',
      json_build_object('id', ${id}::text, 'organiserId', ${by.organiserId}::text), max_attempts := 3)`.execute(
      tx,
    )
    await writeEntry(tx, { ...by, deed: 'testedUpdate', facts: { title: update.title } }, at)
    return { outcome: 'asked' }
  })
}
