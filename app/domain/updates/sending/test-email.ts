import { sql } from 'kysely'
import { readAddress } from '#addresses'
import { writeEntry } from '#audit'
import type { Correspondence } from '#deliveries'
import { limits, spend } from '#limits'
import { mailboxMac } from '#mailboxes'
import { macOf, unseal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { By } from '../by.ts'
import { findFaults } from '../find-faults.ts'
import { findUpdate } from '../find-update.ts'
import { composeUpdate, readyUpdate } from './compose-update.ts'

export type AskOutcome = { outcome: 'asked' } | { outcome: 'not-ready' } | { outcome: 'too-often' }

/** What stands where the unsubscribe link's token would: a test has nobody to unsubscribe. */
const NOBODY = 'test'

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

/** Sends what `askForTest` asked for. Throws on a passing fault, and the queue tries again. */
export async function sendTest(
  db: Db,
  with_: Correspondence,
  { id, organiserId }: { id: string; organiserId: string },
): Promise<void> {
  const { keys, transport, sayIn } = with_
  const organiser = await db
    .selectFrom('organisers')
    .select(['address_sealed', 'locale'])
    .where('id', '=', organiserId)
    .executeTakeFirst()
  const ready = await readyUpdate(db, id)
  if (!organiser || !ready) return
  const address = unseal(keys, `organisers/${organiserId}`, organiser.address_sealed)
  const reading = readAddress(address)
  if (reading.outcome === 'refused') return
  const { locale } = organiser
  const title = sayIn(locale)('email.update.test', { title: ready.title })
  const mailbox = mailboxMac(keys, reading.key)
  const message = composeUpdate(with_, { ...ready, title }, { locale, mailbox, unsubscribe: NOBODY })
  await transport.send(address, newId(), message)
}
