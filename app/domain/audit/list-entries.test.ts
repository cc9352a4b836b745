import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { ago, openCampaign } from '#seeds/world.ts'
import { listDoers } from './list-doers.ts'
import { listEntries } from './list-entries.ts'
import { writeEntry } from './write-entry.ts'

const db = await testDatabase()

const write = (
  teamId: string,
  more: { campaignId?: string; organiserId?: string } = {},
  at = ago('0 seconds'),
) =>
  db
    .transaction()
    .execute((tx) => writeEntry(tx, { teamId, deed: 'madeTeam', facts: { team: 'T' }, ...more }, at))

test('a log is read page by page, newest first, nothing twice and nothing left out, also within one instant', async () => {
  const { id: teamId } = await aTeam(db)
  const written: string[] = []
  for (let hour = 0; hour < 30; hour++) written.push(await write(teamId, {}, ago(`${hour} hours`)))
  const instant = ago('31 hours')
  await db.transaction().execute(async (tx) => {
    for (let place = 0; place < 90; place++)
      written.push(await writeEntry(tx, { teamId, deed: 'madeTeam' }, instant))
  })
  const read: string[] = []
  const sizes: number[] = []
  for (let after: string | undefined, more = true; more;) {
    const { entries, next } = await listEntries(db, { teamId, after })
    read.push(...entries.map(({ id }) => id))
    sizes.push(entries.length)
    more = next !== null
    after = next ?? undefined
  }
  expect(sizes).toEqual([50, 50, 20])
  expect(new Set(read)).toEqual(new Set(written))
  expect(read.slice(0, 30)).toEqual(written.slice(0, 30))
})

test('a campaign’s log holds what was done at it; the team’s log holds everything; nobody else’s holds any of it', async () => {
  const [ours, theirs] = [await aTeam(db), await aTeam(db)]
  const { organiserId } = await signedIn(db, ours, 'owner', { name: 'Ada Oyelaran' })
  const [one, other] = [
    await openCampaign(db, { teamId: ours.id }),
    await openCampaign(db, { teamId: ours.id }),
  ]
  const atOne = await write(ours.id, { campaignId: one.id, organiserId })
  const atOther = await write(ours.id, { campaignId: other.id })
  const atTeam = await write(ours.id)
  const read = async (teamId: string, campaignId?: string) =>
    (await listEntries(db, { teamId, campaignId })).entries.map(({ id }) => id)
  expect(await read(ours.id, one.id)).toEqual([atOne])
  expect(new Set(await read(ours.id))).toEqual(new Set([atOne, atOther, atTeam]))
  expect(await read(theirs.id)).toEqual([])
  expect(await read(theirs.id, one.id)).toEqual([])
  const { entries } = await listEntries(db, { teamId: ours.id, campaignId: one.id })
  expect(entries[0]).toMatchObject({ who: 'Ada Oyelaran', campaign: one.slug })
})

test('an address with a page that is nobody’s, or of another team, starts from the top', async () => {
  const [ours, theirs] = [await aTeam(db), await aTeam(db)]
  const entry = await write(ours.id)
  const foreign = await write(theirs.id, {}, ago('1 hour'))
  for (const after of ['nothing', "' or 1=1", foreign, '00000000-0000-7000-8000-000000000000'])
    expect((await listEntries(db, { teamId: ours.id, after })).entries.map(({ id }) => id)).toEqual([entry])
})

test('a log can be narrowed to one person and to one sort of deed, and is still read page by page', async () => {
  const team = await aTeam(db)
  const [ada, ben] = [
    await signedIn(db, team, 'owner', { name: 'Ada Oyelaran' }),
    await signedIn(db, team, 'editor', { name: 'Ben Sato' }),
  ]
  const { id: campaignId } = await openCampaign(db, { teamId: team.id })
  await db.transaction().execute(async (tx) => {
    for (let place = 0; place < 120; place++)
      for (const [who, deed] of [
        [ada, 'pausedDisplay'],
        [ben, 'resumedDisplay'],
        [ada, 'addedPartner'],
      ] as const)
        await writeEntry(
          tx,
          { teamId: team.id, campaignId, organiserId: who.organiserId, deed },
          ago(`${place} minutes`),
        )
  })
  const read = async (filter: { by?: string; kind?: 'campaign' | 'files' | 'team' }) => {
    const deeds: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const { entries, next } = await listEntries(db, { teamId: team.id, campaignId, after, ...filter })
      deeds.push(...entries.map(({ deed }) => deed))
      more = next !== null
      after = next ?? undefined
    }
    return [deeds.length, [...new Set(deeds)].toSorted()]
  }
  expect(await read({ by: ben.organiserId })).toEqual([120, ['resumedDisplay']])
  expect(await read({ kind: 'campaign' })).toEqual([240, ['pausedDisplay', 'resumedDisplay']])
  expect(await read({ by: ada.organiserId, kind: 'files' })).toEqual([120, ['addedPartner']])
  expect(await read({ kind: 'team' })).toEqual([0, []])
  expect((await listDoers(db, { teamId: team.id })).map(({ name }) => name)).toEqual([
    'Ada Oyelaran',
    'Ben Sato',
  ])
})
