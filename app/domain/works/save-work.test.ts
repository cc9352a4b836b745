import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import * as works from './index.ts'
import { aWork } from './test-work.ts'

const db = await testDatabase()

test('of two who write the settings at once the later is shown the other’s', async () => {
  const { campaignId, by } = await aWork(db, {})
  const save = (title: string, revision: number) =>
    works.saveWork(db, { campaignId, organiserId: by.organiserId, revision, settings: { title } })
  expect(await save('Mine', 1)).toEqual({ outcome: 'saved', revision: 2 })
  expect(await save('Yours', 1)).toMatchObject({
    outcome: 'changed',
    theirs: { revision: 2, settings: { title: 'Mine' } },
  })
})
