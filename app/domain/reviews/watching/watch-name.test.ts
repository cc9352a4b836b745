import { expect, test } from 'vitest'
import { recount } from '#counts'
import { amend, listSignatories } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { inventPeople } from '#seeds/people/index.ts'
import { canPassFor, lookOf, readName } from '#names'
import { aPerson, keys, openCampaign, stand } from '#seeds/world.ts'
import { decide } from '../decisions/decide.ts'
import { listNames } from '../list-names.ts'
import { look } from '../conditions/look.ts'
import { undo } from '../decisions/undo.ts'
import { unwatchName } from './unwatch-name.ts'
import { watchNames } from './watch-name.ts'

const db = await testDatabase()

async function aDesk(watched = 'Tilda Swinborne') {
  const team = await aTeam(db)
  const campaign = await openCampaign(db, { teamId: team.id })
  const [first, other] = [await signedIn(db, team, 'editor'), await signedIn(db, team, 'reviewer')]
  const as = ({ organiserId }: { organiserId: string }) => ({
    campaignId: campaign.id,
    teamId: team.id,
    organiserId,
  })
  expect(await watchNames(db, { ...as(first), lines: watched })).toMatchObject({ outcome: 'watched' })
  const decided = async (deed: 'show' | 'hide', id: string, by = first) => {
    const looked = await look(db, { ...as(by), conditions: { ids: [id] } })
    if (looked.outcome !== 'looked') throw new Error(looked.outcome)
    const { reviewId } = looked
    return { reviewId, ...(await decide(db, { ...as(by), reviewId }, { deed, why: '' })) }
  }
  const listed = async () =>
    (await listSignatories(db, { campaignId: campaign.id })).signatories.map(({ name }) => name)
  return { campaign, first, other, as, decided, listed }
}

// Ten ways to write a name so that it passes for itself.
const spellings: ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.split(' ').toReversed().join(', '),
  (name) => `Dr ${name}`,
  (name) => name.replace(' ', ' J. '),
  (name) => name.replaceAll('a', '\u0430').replaceAll('e', '\u0435').replaceAll('o', '\u043e'),
  (name) => name.replaceAll(/[lI]/g, '1').replaceAll('o', '0'),
  (name) => name.replaceAll('m', 'rn').replaceAll('w', 'vv'),
  (name) => name.replaceAll('a', 'á').replaceAll('o', 'ö').replaceAll('e', 'ê'),
  (name) => name.replaceAll(' ', ''),
]

test('of three hundred watched names in ten confusable spellings, every one is noticed (TRUST A-04)', () => {
  const people = inventPeople(300)
  const names = new Set<string>()
  while (names.size < 300) {
    const { name } = people.next().value!
    if (/^[A-Za-z]{2,}(?: [A-Za-z]{2,})+$/.test(name)) names.add(name)
  }
  const missed = [...names].flatMap((name) =>
    spellings
      .map((spell) => spell(name))
      .filter((spelled) => readName(spelled).outcome === 'ok' && !canPassFor(lookOf(spelled), lookOf(name))),
  )
  expect(missed).toEqual([])
})

test('names of other people are not noticed', () => {
  const watched = lookOf('Tilda Swinborne')
  for (const name of ['Tilda Berg', 'Anna Swinborne', 'Matilda Swinborne', 'राम', 'Ada Oyelaran'])
    expect([name, canPassFor(lookOf(name), watched)]).toEqual([name, false])
})

test('whoever signs as a watched person is counted, and shown only once two organisers have looked', async () => {
  const { campaign, first, other, decided, listed, as } = await aDesk()
  const id = await stand(db, campaign.id, aPerson({ name: 'SWlNB0RNE, TiIda' }))
  expect((await recount(db, campaign.id)).rows).toBe(1)
  expect(await listed()).toEqual([])
  const held = async (by: typeof first) =>
    (await listNames(db, { ...as(by), queue: 'held' })).names.map(({ heldBecause, vouched }) => [
      heldBecause,
      vouched,
    ])
  expect(await held(first)).toEqual([['WATCHED', null]])

  expect(await decided('show', id)).toMatchObject({ outcome: 'done', changed: 0, waiting: 1 })
  expect(await decided('show', id)).toMatchObject({ outcome: 'done', changed: 0, waiting: 0 })
  expect(await held(first)).toEqual([['WATCHED', 'by-me']])
  expect(await held(other)).toEqual([['WATCHED', 'by-another']])
  expect(await listed()).toEqual([])

  const shown = await decided('show', id, other)
  expect(shown).toMatchObject({ outcome: 'done', changed: 1, waiting: 0 })
  expect(await listed()).toHaveLength(1)
  await undo(db, { ...as(other), reviewId: shown.reviewId })
  expect(await listed()).toEqual([])
})

test('hiding a watched name and showing it again is no way around the second person', async () => {
  const { campaign, decided, listed } = await aDesk()
  const id = await stand(db, campaign.id, aPerson({ name: 'Tilda Swinborne' }))
  await decided('hide', id)
  expect(await decided('show', id)).toMatchObject({ changed: 0, waiting: 1 })
  expect(await listed()).toEqual([])
})

test('nor is signing under another name first; and a hidden name stays hidden under a new one', async () => {
  const { campaign, decided, listed } = await aDesk()
  const form = aPerson({ name: 'Somebody Else' })
  const id = await stand(db, campaign.id, form)
  const rename = (name: string) =>
    amend(db, keys, { id, addressKey: form.addressKey, showing: { ...form, name, heldBecause: null } })
  expect(await rename('Tilda Swinborne')).toEqual({ outcome: 'amended', held: true })
  expect(await listed()).toEqual([])
  expect(await rename('Somebody Else')).toEqual({ outcome: 'amended', held: false })
  expect(await listed()).toEqual(['Somebody Else'])
  await decided('hide', id)
  expect(await rename('Somebody New')).toEqual({ outcome: 'amended', held: true })
  expect(await listed()).toEqual([])
})

test('the same false name from a hundred fresh mailboxes is shown not once', async () => {
  const { campaign, listed } = await aDesk()
  for (let time = 0; time < 10; time++) await stand(db, campaign.id, aPerson({ name: 'Tilda Swinborne' }))
  expect(await listed()).toEqual([])
})

test('a list is read line by line, once, and a name taken off it is watched no more', async () => {
  const { campaign, first, as, listed } = await aDesk('Tilda Swinborne\n\n  Bruno Quill \nTILDA SWINBORNE')
  expect(
    await db.selectFrom('watched_names').select('name').where('campaign_id', '=', campaign.id).execute(),
  ).toHaveLength(2)
  expect(await watchNames(db, { ...as(first), lines: 'Ada Lovelace\nhttps://example.org' })).toEqual({
    outcome: 'not-a-name',
    line: 2,
  })
  expect(await watchNames(db, { ...as(first), lines: ' \n ' })).toEqual({ outcome: 'nothing' })
  const rows = await db
    .selectFrom('watched_names')
    .select(['id', 'name'])
    .where('campaign_id', '=', campaign.id)
    .execute()
  expect(
    await unwatchName(db, { ...as(first), id: rows.find(({ name }) => name === 'Bruno Quill')!.id }),
  ).toEqual({ outcome: 'removed' })
  await stand(db, campaign.id, aPerson({ name: 'Bruno Quill' }))
  expect(await listed()).toEqual(['Bruno Quill'])
})
