import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { findMiscounted } from './find-miscounted.ts'
import { sequence } from './sequence.ts'

const db = await testDatabase()

test('a number that is wrong is found in the night, by its campaign; one that is only behind is not', async () => {
  const [right, wrong] = [await openCampaign(db), await openCampaign(db)]
  for (const { id } of [right, wrong, wrong]) await stand(db, id, aPerson())
  while ((await sequence(db)) > 0);
  expect(await findMiscounted(db)).toEqual([])

  await stand(db, right.id, aPerson())
  expect(await findMiscounted(db)).toEqual([])

  await db.updateTable('campaign_counts').set({ standing: 7 }).where('campaign_id', '=', wrong.id).execute()
  expect(await findMiscounted(db)).toEqual([
    { campaign: wrong.slug, rows: 2, log: 2, counted: 7, versions: 2 },
  ])
})
