import { expect, test } from 'vitest'
import { coWriters, withdraw } from '#signatures'
import { listEntries } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, keys, openCampaign, stand } from '#seeds/world.ts'
import { markCoWriter } from './mark-co-writer.ts'

const db = await testDatabase()

test('the team marks a musician as co-writer and takes it back; whoever leaves is none any more', async () => {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'album', teamId: team.id })
  const at = { teamId: team.id, campaignId, organiserId }
  const ada = aPerson()
  const signatureId = await stand(db, campaignId, ada)
  const quiet = await stand(db, campaignId, aPerson({ listing: 'anonymous' }))
  const names = async () => (await coWriters(db, campaignId)).map(({ name }) => name)

  expect(await markCoWriter(db, { ...at, signatureId: quiet, isOne: true })).toEqual({
    outcome: 'nothing-to-do',
  })
  expect(await markCoWriter(db, { ...at, signatureId, isOne: true })).toEqual({ outcome: 'marked' })
  expect(await markCoWriter(db, { ...at, signatureId, isOne: true })).toEqual({ outcome: 'nothing-to-do' })
  expect(await names()).toEqual(['Ada Oyelaran'])
  expect(await markCoWriter(db, { ...at, signatureId, isOne: false })).toEqual({ outcome: 'unmarked' })
  expect(await names()).toEqual([])
  const { entries } = await listEntries(db, { teamId: team.id, campaignId })
  expect(entries.map(({ deed }) => deed)).toEqual(['unmarkedCoWriter', 'markedCoWriter'])

  await markCoWriter(db, { ...at, signatureId, isOne: true })
  await withdraw(db, keys, { id: signatureId, addressKey: ada.addressKey })
  expect(
    await db.selectFrom('co_writers').selectAll().where('campaign_id', '=', campaignId).execute(),
  ).toEqual([])
})
