import { readAddress } from '#addresses'
import type { Correspondence } from '#deliveries'
import { mailboxMac } from '#mailboxes'
import { unseal } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Db } from '#db/connection.ts'
import { composeUpdate, readyUpdate } from './compose-update.ts'

// What stands where the unsubscribe link's token would: a test has nobody to unsubscribe.
const NOBODY = 'test'

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
