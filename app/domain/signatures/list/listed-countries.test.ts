import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { listedCountries } from './listed-countries.ts'

const db = await testDatabase()

test('the list names the countries of people who are shown, and gives nobody away who is not', async () => {
  const [here, there] = [await openCampaign(db), await openCampaign(db)]
  for (const country of ['PL', 'FR', 'PL', '']) await stand(db, here.id, aPerson({ country }))
  await stand(db, here.id, aPerson({ country: 'IS', listing: 'anonymous' }))
  const held = await stand(db, here.id, aPerson({ country: 'MT' }))
  await db.updateTable('signatures').set({ held_because: 'look-alike' }).where('id', '=', held).execute()
  await stand(db, there.id, aPerson({ country: 'DE' }))
  expect(await listedCountries(db, here.id)).toEqual(['FR', 'PL'])
  expect(await listedCountries(db, (await openCampaign(db)).id)).toEqual([])
})
