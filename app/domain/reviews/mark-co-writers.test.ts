import { expect, test } from 'vitest'
import { coWriters, withdraw } from '#signatures'
import { listEntries } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, keys, openCampaign, stand } from '#seeds/world.ts'
import { limits } from '#limits'
import { markCoWriters } from './mark-co-writers.ts'

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

  expect(await markCoWriters(db, { ...at, signatureIds: [quiet], isOne: true })).toEqual({
    outcome: 'nothing-to-do',
  })
  expect(await markCoWriters(db, { ...at, signatureIds: [signatureId], isOne: true })).toEqual({
    outcome: 'marked',
    names: 1,
  })
  expect(await markCoWriters(db, { ...at, signatureIds: [signatureId], isOne: true })).toEqual({
    outcome: 'nothing-to-do',
  })
  expect(await names()).toEqual(['Ada Oyelaran'])
  expect(await markCoWriters(db, { ...at, signatureIds: [signatureId], isOne: false })).toEqual({
    outcome: 'unmarked',
    names: 1,
  })
  expect(await names()).toEqual([])
  const { entries } = await listEntries(db, { teamId: team.id, campaignId })
  expect(entries.map(({ deed }) => deed)).toEqual(['unmarkedCoWriter', 'markedCoWriter'])

  await markCoWriters(db, { ...at, signatureIds: [signatureId], isOne: true })
  await withdraw(db, keys, { id: signatureId, addressKey: ada.addressKey })
  expect(
    await db.selectFrom('co_writers').selectAll().where('campaign_id', '=', campaignId).execute(),
  ).toEqual([])
})

test('a whole page of names is marked at once or not at all, each with its line in the log; more than a page is too many', async () => {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'album', teamId: team.id })
  const { id: elsewhere } = await openCampaign(db, { kind: 'album', teamId: team.id })
  const at = { teamId: team.id, campaignId, organiserId, isOne: true }
  // One after the other: whoever delivers takes along what others wait for.
  const ids: string[] = []
  for (let place = 0; place < 3; place++) ids.push(await stand(db, campaignId, aPerson()))
  const stranger = await stand(db, elsewhere, aPerson())
  const marked = async () => (await coWriters(db, campaignId)).length
  await markCoWriters(db, { ...at, signatureIds: [ids[0]!] })

  const tooMany = Array.from({ length: limits.coWriters.mostAtOnce + 1 }, () => ids[1]!)
  expect(await markCoWriters(db, { ...at, signatureIds: tooMany })).toEqual({ outcome: 'too-many' })
  expect(await marked()).toBe(1)
  const chosen = [...ids, ids[1]!, stranger, 'no id']
  expect(await markCoWriters(db, { ...at, signatureIds: chosen })).toEqual({ outcome: 'marked', names: 2 })
  expect(await marked()).toBe(3)
  const { entries } = await listEntries(db, { teamId: team.id, campaignId })
  expect(entries.map(({ facts }) => String(facts.signature)).toSorted()).toEqual(ids.toSorted())
})
