import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, deliverAll, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { watchOutbox } from './room-for-email.ts'
import { sign } from './sign.ts'

const db = await testDatabase()

async function campaignWith(forms: number) {
  const { id: campaignId } = await openCampaign(db)
  for (let count = 0; count < forms; count++)
    await sign(db, keys, { campaignId, form: aPerson(), locale: 'en', network: null })
  return campaignId
}

test('a campaign whose emails wait in their thousands takes no more forms, and every other does', async () => {
  const [crowded, quiet] = [await campaignWith(3), await campaignWith(2)]
  const hasRoom = watchOutbox(db, { most: 100, mostPerCampaign: 3 })
  expect([await hasRoom(crowded), await hasRoom(quiet)]).toEqual([false, true])
})

test('when the outbox as a whole is full nobody has room, until emails have gone', async () => {
  const campaign = await campaignWith(2)
  let now = 0
  const hasRoom = watchOutbox(db, { most: 2, mostPerCampaign: 100 }, () => now)
  expect(await hasRoom(campaign)).toBe(false)
  await deliverAll(db, postOffice())
  now = 4_999
  expect(await hasRoom(campaign)).toBe(false)
  now = 5_001
  expect(await hasRoom(campaign)).toBe(true)
})

test('while it cannot be counted soon the last count holds, and nobody waits for it', async () => {
  const campaign = await campaignWith(2)
  let now = 0
  const hasRoom = watchOutbox(db, { most: 2, mostPerCampaign: 100 }, () => now)
  expect(await hasRoom(campaign)).toBe(false)
  await db.transaction().execute(async (tx) => {
    await sql`lock table outbox in access exclusive mode`.execute(tx)
    now = 6_000
    const asked = performance.now()
    expect(await hasRoom(campaign)).toBe(false)
    expect(performance.now() - asked).toBeLessThan(5_000)
  })
  await deliverAll(db, postOffice())
  now = 12_000
  await expect.poll(() => hasRoom(campaign)).toBe(true)
})
