import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { moment, openCampaign } from '#seeds/world.ts'
import { findUnconfirmed } from './find-unconfirmed.ts'

const db = await testDatabase()
const NOON = Date.parse('2026-06-02T12:00:00Z')
const noon = moment(new Date(NOON).toISOString())

/** A campaign with so many forms and confirmations so many hours before noon. */
async function aCampaign(
  hours: [ago: number, forms: number, confirmed: number][],
  state: 'open' | 'closed' = 'open',
) {
  const { id, slug } = await openCampaign(db, { opensAt: moment('2026-05-01T00:00:00Z') })
  for (const [ago, forms, confirmed] of hours)
    await db
      .insertInto('signing_hours')
      .values({
        campaign_id: id,
        hour: NOON / 3_600_000 - ago,
        within: 1,
        forms,
        codes: forms,
        confirmed,
        seen: 0,
      })
      .execute()
  if (state !== 'open') await db.updateTable('campaigns').set({ state }).where('id', '=', id).execute()
  return slug
}

test('a campaign through which somebody sends codes to strangers is found, and honest crowds are not', async () => {
  const used = await aCampaign([
    [9, 400, 15],
    [3, 300, 5],
  ])
  await aCampaign([[3, 700, 36]])
  await aCampaign([[3, 499, 0]])
  await aCampaign([[30, 5_000, 0]])
  await aCampaign([[3, 700, 0]], 'closed')
  expect(await findUnconfirmed(db, noon)).toMatchObject([{ slug: used, forms: 700, confirmed: 20 }])
})

test('forms of the last hour have time yet, and what was confirmed in it counts', async () => {
  const before = (await findUnconfirmed(db, noon)).length
  await aCampaign([[1, 4_000, 2]])
  await aCampaign([
    [2, 600, 10],
    [0, 0, 40],
  ])
  expect(await findUnconfirmed(db, noon)).toHaveLength(before)
})
