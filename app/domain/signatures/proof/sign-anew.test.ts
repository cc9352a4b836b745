import { expect, test } from 'vitest'
import { countVersions } from '#campaigns'
import { sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import {
  ago,
  aPerson,
  codeSentTo,
  fillIn,
  keys,
  openCampaign,
  postOffice,
  reword,
  stand,
} from '#seeds/world.ts'
import { confirm } from './confirm.ts'
import { listSignatories } from '../list/list-signatories.ts'

const db = await testDatabase()

test('who reads what comes to a tagged address does not sign new words in the place of its mailbox’s owner', async () => {
  const campaign = await openCampaign(db)
  const owner = aPerson({ name: 'Ada Oyelaran' })
  await stand(db, campaign.id, owner, ago('10 minutes'))
  await reword(db, campaign.id)
  const office = postOffice()
  const tagged = owner.address.replace('@', '+id4711@')
  const waiting = await fillIn(db, office, campaign.id, aPerson({ name: 'Mallory', email: tagged }))
  expect(await confirm(db, keys, { ...waiting, code: codeSentTo(office, tagged) })).toEqual({
    outcome: 'mailbox-has-signed',
  })
  while ((await sequence(db)) > 0);
  expect((await countVersions(db, campaign.id)).map(({ standing }) => standing)).toEqual([1, 0])
  const { signatories } = await listSignatories(db, { campaignId: campaign.id })
  expect(signatories.map(({ name }) => name)).toEqual(['Ada Oyelaran'])
})
