import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { appendEvent, EventType } from '#log'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { ago, keys, openCampaign, stand } from '#seeds/world.ts'
import { readCount } from './read-count.ts'
import { recount } from './recount.ts'
import { sequence } from './sequence.ts'

const db = await testDatabase()

/** A campaign in which so many people have just signed. */
async function crowd(people: number) {
  const campaign = await openCampaign(db)
  const person = { name: 'Ada Oyelaran', occupation: 'Writer', affiliation: '', country: 'FR' }
  const planted = Array.from({ length: people }, () => ({ person, at: new Date() }))
  const ground = { campaignId: campaign.id, versionId: campaign.versionId, locale: 'en' }
  await db.transaction().execute((tx) => plantSignatures(tx, keys, ground, planted))
  return campaign
}

async function gaps(): Promise<number> {
  const { rows } = await sql<{ gaps: number }>`
    select max(log_index) + 1 - count(*) as gaps from events where log_index is not null`.execute(db)
  return rows[0]!.gaps
}

test('eight sequencers at once give every event one place, without a gap', async () => {
  const campaign = await crowd(200)
  const placed = await Promise.all(Array.from({ length: 8 }, () => sequence(db, { most: 40 })))
  while ((await sequence(db, { most: 40 })) > 0);
  expect(placed.some((count) => count > 0)).toBe(true)
  expect(await gaps()).toBe(0)
  expect(await recount(db, campaign.id)).toEqual({
    rows: 200,
    log: 200,
    counted: 200,
    versions: 200,
    waiting: 0,
  })
})

test('a second process that sequences does no harm while the first is at it', async () => {
  const campaign = await crowd(60)
  const other = connect(db.url, { connections: 2, patience: 10 })
  afterAll(() => other.destroy())
  const run = async (each: typeof db | typeof other) => {
    for (let turn = 0; turn < 30; turn++) await sequence(each, { most: 3 })
  }
  await Promise.all([run(db), run(other)])
  while ((await sequence(db)) > 0);
  expect(await gaps()).toBe(0)
  expect(await recount(db, campaign.id)).toEqual({ rows: 60, log: 60, counted: 60, versions: 60, waiting: 0 })
})

test('listeners are told once for a batch, however many signed, and not at all when nobody did', async () => {
  const listener = new pg.Client({ connectionString: db.url })
  await listener.connect()
  const told: string[] = []
  listener.on('notification', ({ payload }) => told.push(payload ?? ''))
  await listener.query('listen counts')
  while ((await sequence(db)) > 0);
  await listener.query('select 1')
  told.length = 0

  await crowd(49)
  expect(await sequence(db)).toBe(50)
  expect(await sequence(db)).toBe(0)
  await listener.query('select 1')
  const { size } = await db.selectFrom('log_end').select('size').executeTakeFirstOrThrow()
  expect(told).toEqual([`${size - 50}-${size}`])

  await crowd(9)
  while ((await sequence(db, { most: 4 })) > 0);
  await listener.query('select 1')
  expect(told).toHaveLength(4)
  await listener.end()
})

test('somebody who signed first but was written down late is not missed', async () => {
  const campaign = await openCampaign(db)
  await sequence(db)
  const late = await db.startTransaction().execute()
  await appendEvent(
    late,
    { campaignId: campaign.id, type: EventType.text, commitment: randomBytes(32) },
    ago('30 minutes'),
  )
  await stand(db, campaign.id)
  expect(await sequence(db)).toBe(1)
  expect(await readCount(db, campaign.slug)).toMatchObject({ count: 1 })
  await late.commit().execute()
  expect(await sequence(db)).toBe(1)
  expect(await gaps()).toBe(0)
  expect(await recount(db, campaign.id)).toMatchObject({ counted: 1, versions: 1, waiting: 0 })
})

test('twelve writers at once, and a sequencer between them, lose nobody', async () => {
  const campaign = await openCampaign(db)
  let writing = true
  const writer = async () => {
    for (let turn = 0; turn < 6; turn++) {
      await db.transaction().execute(async (tx) => {
        const event = () =>
          appendEvent(tx, { campaignId: campaign.id, type: EventType.text, commitment: randomBytes(32) })
        await event()
        await event()
      })
    }
  }
  const sequencer = async () => {
    while (writing) await sequence(db, { most: 7 })
  }
  const sequencing = sequencer()
  await Promise.all(Array.from({ length: 12 }, writer))
  writing = false
  await sequencing
  while ((await sequence(db)) > 0);
  expect(await gaps()).toBe(0)
  const { rows } = await sql<{ seq: number; placed: number }>`
    select (select seq from campaign_counts where campaign_id = ${campaign.id}) as seq,
           (select count(*) from events where campaign_id = ${campaign.id} and log_index is not null) as placed`.execute(
    db,
  )
  expect(rows[0]).toEqual({ seq: 144, placed: 145 })
})

test('a campaign nobody may see has no count', async () => {
  const campaign = await openCampaign(db)
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', campaign.id).execute()
  expect(await readCount(db, campaign.slug)).toBeUndefined()
  expect(await readCount(db, 'no-such-campaign')).toBeUndefined()
})
