import { expect, test } from 'vitest'
import { closeDue } from '#campaigns'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, hence, keys, openCampaign, stand } from '#seeds/world.ts'
import { amend } from './amend.ts'
import { listSignatories } from '../list/list-signatories.ts'
import { withdraw } from './withdraw.ts'

const db = await testDatabase()

test('once a campaign is closed its names are as they are: to be hidden or taken back, not reworded', async () => {
  const campaign = await openCampaign(db, { closesAt: hence('1 minute') })
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const mine = { id, addressKey: form.addressKey }
  await closeDue(db, hence('2 days'))

  const reworded = { ...form, name: 'Bola Adeyemi' }
  expect(await amend(db, keys, { ...mine, showing: reworded })).toEqual({ outcome: 'words-are-fixed' })
  const hidden = { ...form, listing: 'anonymous' as const }
  expect(await amend(db, keys, { ...mine, showing: hidden })).toMatchObject({ outcome: 'amended' })
  expect((await listSignatories(db, { campaignId: campaign.id })).signatories).toEqual([])
  expect(await withdraw(db, keys, mine)).toEqual({ outcome: 'withdrawn' })
})
