import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { deliver } from '#deliveries'
import { sign } from '#signatures'
import type { Instant } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { ago, aPerson, fromNow, hence, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { forgetEmails, sweepOutbox } from './sweep-outbox.ts'

const db = await testDatabase()

/** An email that has had one turn while the mail server was away. */
async function stranded() {
  const later = fromNow()
  const campaign = await openCampaign(db)
  const signed = await sign(db, keys, {
    campaignId: campaign.id,
    form: aPerson(),
    locale: 'en',
    network: null,
  })
  if (signed.outcome !== 'check-your-mailbox') throw new Error(signed.outcome)
  const email = await db
    .selectFrom('outbox')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirstOrThrow()
  const closed = postOffice(() => 'down')
  await expect(deliver(db, closed.correspondence, { ids: [email.id] }, later('0 seconds'))).rejects.toThrow(
    'the mail server is away',
  )
  const office = postOffice()
  const turn = (at?: Instant) => deliver(db, office.correspondence, { due: 100 }, at)
  return { email, office, turn, later }
}

const set = (id: string, row: { leased_until?: Instant; created_at?: Instant }) =>
  db.updateTable('outbox').set(row).where('id', '=', id).execute()

test('an email that a mail server did not take rests five seconds, and never more than a minute', async () => {
  const { email, office, turn, later } = await stranded()
  await turn(later('4 seconds'))
  expect(office.letters).toHaveLength(0)
  for (let tries = 0; tries < 9; tries++)
    await deliver(db, postOffice(() => 'down').correspondence, { ids: [email.id] }, later('0 seconds')).catch(
      () => {},
    )
  await turn(later('58 seconds'))
  expect(office.letters).toHaveLength(0)
  await turn(later('61 seconds'))
  expect(office.letters).toHaveLength(1)
})

test('an email whose worker died is nobody else’s for two minutes, and then is sent', async () => {
  const { email, office, turn, later } = await stranded()
  await set(email.id, { leased_until: later('120 seconds') })
  await turn(later('119 seconds'))
  expect(office.letters).toHaveLength(0)
  await turn(later('121 seconds'))
  expect(office.letters).toHaveLength(1)
})

test('an email that is being sent is leased for two minutes', async () => {
  const { email, office } = await stranded()
  let left = 0
  const { transport } = office.correspondence
  const { send } = transport
  transport.send = async (...sending) => {
    const { rows } = await sql<{ left: number }>`
      select extract(epoch from leased_until - clock_timestamp())::integer as left from outbox where id = ${email.id}`.execute(
      db,
    )
    left = rows[0]!.left
    return send(...sending)
  }
  await deliver(db, office.correspondence, { ids: [email.id] })
  expect(left).toBeGreaterThan(115)
  expect(left).toBeLessThanOrEqual(120)
})

test.each(['turn', 'sweep'] as const)(
  'after a day an email is given up and its address forgotten, by its next %s',
  async (by) => {
    const { email, turn, office } = await stranded()
    const row = () =>
      db
        .selectFrom('outbox')
        .select(['state', 'address_sealed'])
        .where('id', '=', email.id)
        .executeTakeFirst()
    await set(email.id, { created_at: ago('24 hours 1 second') })
    if (by === 'turn') await turn(hence('1 minute'))
    else await sweepOutbox(db)
    expect(office.letters).toEqual([])
    expect(await row()).toEqual({ state: 'dropped', address_sealed: null })
    await forgetEmails(db, hence('23 hours 58 minutes'))
    expect(await row()).toBeDefined()
    await forgetEmails(db, hence('24 hours 2 minutes'))
    expect(await row()).toBeUndefined()
  },
)
