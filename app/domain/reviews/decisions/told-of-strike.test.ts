import { expect, test } from 'vitest'
import { forgetStruck, listStruck } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, hence, keys, stand } from '#seeds/world.ts'
import { decide } from './decide.ts'
import { aDesk, automated } from '../test-desk.ts'
import { undo } from './undo.ts'

const db = await testDatabase()

test('whoever was struck is told so with the sort of reason, and no longer once it is undone or forgotten', async () => {
  const { campaign, first, as, found } = await aDesk(db)
  const form = aPerson({ name: 'Bola Adeyemi' })
  const id = await stand(db, campaign.id, form)
  const told = () => listStruck(db, keys, form.addressKey, 'en')
  expect(await told()).toEqual([])
  const one = await found({ ids: [id] })
  await decide(db, as(first, one.reviewId), automated)
  expect(await told()).toMatchObject([
    { id, slug: campaign.slug, name: 'Bola Adeyemi', reason: 'automation' },
  ])
  expect(await listStruck(db, keys, aPerson().addressKey, 'en')).toEqual([])
  await undo(db, as(first, one.reviewId))
  expect(await told()).toEqual([])
  const again = await found({ ids: [id] })
  await decide(db, as(first, again.reviewId), { deed: 'strike', reason: 'duplicate', why: 'Twice' })
  expect(await told()).toMatchObject([{ reason: 'duplicate' }])
  await forgetStruck(db, hence('26 hours'))
  expect(await told()).toEqual([])
})
