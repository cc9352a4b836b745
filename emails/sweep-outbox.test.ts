import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { deliver } from '#deliveries'
import { sign } from '#signatures'
import type { Instant } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { ago, aPerson, hence, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { forgetEmails, sweepOutbox } from './sweep-outbox.ts'

const db = await testDatabase()

/** An email that has had one turn while the mail server was away, and whose job got lost. */
async function stranded() {
  const campaign = await openCampaign(db)
  await sign(db, keys, { campaignId: campaign.id, form: aPerson(), locale: 'en', network: null })
  const email = await db
    .selectFrom('outbox')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirstOrThrow()
  const closed = postOffice(() => 'down')
  await expect(deliver(db, closed.correspondence, { ids: [email.id] })).rejects.toThrow('the mail server is away')
  await sql`select graphile_worker.remove_job(${email.id})`.execute(db)
  const office = postOffice()
  const jobs = async () =>
    (await sql`select 1 from graphile_worker.jobs where key = ${email.id}`.execute(db)).rows.length
  return { email, office, jobs, turn: () => deliver(db, office.correspondence, { ids: [email.id] }) }
}

const set = (id: string, row: { leased_until?: Instant; created_at?: Instant; attempts?: number }) =>
  db.updateTable('outbox').set(row).where('id', '=', id).execute()

test('an email that has just failed waits for its next attempt', async () => {
  const { jobs } = await stranded()
  await sweepOutbox(db)
  expect(await jobs()).toBe(0)
})

test('when a mail server is back after hours, an email is due within a minute', async () => {
  const { email } = await stranded()
  await sql`select graphile_worker.add_job('deliver', json_build_object('id', ${email.id}::text),
    job_key := ${email.id}::text, run_at := now() + interval '6 hours')`.execute(db)
  await set(email.id, { created_at: ago('61 seconds') })
  await sweepOutbox(db)
  const { rows } = await sql<{
    due: boolean
  }>`select run_at <= now() as due from graphile_worker.jobs where key = ${email.id}`.execute(db)
  expect(rows).toEqual([{ due: true }])
})

test('an email whose worker died is nobody else’s for two minutes, and then is queued again, once', async () => {
  const { email, office, jobs, turn } = await stranded()
  await set(email.id, { leased_until: hence('2 seconds') })
  await sweepOutbox(db)
  await turn()
  expect(await jobs()).toBe(0)
  expect(office.letters).toHaveLength(0)

  await set(email.id, { leased_until: ago('1 second') })
  await sweepOutbox(db)
  await sweepOutbox(db)
  expect(await jobs()).toBe(1)
  await turn()
  expect(office.letters).toHaveLength(1)
})

test('an email that is being sent is leased for two minutes', async () => {
  const { email, office, turn } = await stranded()
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
  await turn()
  expect(left).toBeGreaterThan(115)
  expect(left).toBeLessThanOrEqual(120)
})

test('an email whose job was lost before its first turn is queued again after two minutes', async () => {
  const { email, jobs } = await stranded()
  await set(email.id, { attempts: 0, created_at: ago('118 seconds') })
  await sweepOutbox(db)
  expect(await jobs()).toBe(0)
  await set(email.id, { created_at: ago('121 seconds') })
  await sweepOutbox(db)
  expect(await jobs()).toBe(1)
})

test('after a day an email is given up and its address forgotten', async () => {
  const { email, turn, office } = await stranded()
  const row = () =>
    db.selectFrom('outbox').select(['state', 'address_sealed']).where('id', '=', email.id).executeTakeFirst()
  await set(email.id, { created_at: ago('24 hours 1 second') })
  await turn()
  expect(office.letters).toEqual([])
  expect(await row()).toEqual({ state: 'dropped', address_sealed: null })
  await forgetEmails(db, hence('23 hours 59 minutes'))
  expect(await row()).toBeDefined()
  await forgetEmails(db, hence('24 hours 1 second'))
  expect(await row()).toBeUndefined()
})
