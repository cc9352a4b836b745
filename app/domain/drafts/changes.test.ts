import { expect, test } from 'vitest'
import { closeNow, countVersions, findCampaign, readSections } from '#campaigns'
import { sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { ago, hence, moment, openCampaign, stand } from '#seeds/world.ts'
import { beginChange, discardChange } from './begin-change.ts'
import { findChange } from './find-change.ts'
import { findDraft } from './find-draft.ts'
import type { Fields } from './fields.ts'
import { publishChange } from './publish-change.ts'
import { saveDraft } from './save-draft.ts'

const db = await testDatabase()

/** A campaign of a team of two that is open for a change. */
async function aChange(wishes: Parameters<typeof openCampaign>[1] = {}) {
  const team = await aTeam(db)
  const [ada, ben] = [
    await signedIn(db, team, 'owner'),
    await signedIn(db, team, 'editor', { name: 'Ben Sato' }),
  ]
  const campaign = await openCampaign(db, { teamId: team.id, ...wishes })
  const by = { campaignId: campaign.id, teamId: team.id, organiserId: ada.organiserId }
  expect(await beginChange(db, by)).toBe(true)
  const save = (fields: Fields, revision = 1, who = ada) =>
    saveDraft(db, { ...by, organiserId: who.organiserId, revision, fields })
  const publish = (revision = 2, sure = false) => publishChange(db, { ...by, revision, sure })
  const found = async () => (await findCampaign(db, campaign.slug, 'en'))!
  return { by, ben, campaign, save, publish, found }
}

const entriesOf = (campaignId: string) =>
  db
    .selectFrom('audit_entries')
    .select(['deed', 'facts'])
    .where('campaign_id', '=', campaignId)
    .orderBy('deed')
    .execute()

test('a campaign opens for a change as it stands, and nothing of the change is public before it is published', async () => {
  const { by, campaign, save, found } = await aChange({
    goal: 500,
    timeZone: 'Europe/Berlin',
    closesAt: moment('2031-07-01T16:30:00Z'),
    sections: {
      en: {
        addressees: 'The council',
        why: 'Shade.',
        press: '',
        questions: [{ question: 'When?', answer: 'Now.' }],
      },
    },
  })
  const draft = (await findDraft(db, campaign.id))!
  expect(draft.fields).toMatchObject({
    organiser: 'Friends of Lime Street',
    'statement.en': 'Plant a tree in every street.',
    'addressees.en': 'The council',
    'question.1.en': 'When?',
    goal: '500',
    'closes.date': '2031-07-01',
    'closes.time': '18:30',
  })
  expect(await findChange(db, draft)).toMatchObject({ changes: {}, faults: [], rewords: false })
  await save({ 'statement.en': 'Plant two trees in every street.' })
  expect((await found()).statement).toMatchObject({ number: 1, text: 'Plant a tree in every street.' })
  await discardChange(db, by)
  expect(await findDraft(db, campaign.id)).toBeUndefined()
})

test('words that nobody has signed are replaced quietly, by a version of their own', async () => {
  const { campaign, save, publish, found } = await aChange()
  await save({ 'statement.en': 'Plant two trees in every street.' })
  expect(await publish()).toMatchObject({ outcome: 'published', version: { number: 2 } })
  expect((await found()).statement).toMatchObject({ number: 2, text: 'Plant two trees in every street.' })
  expect(await entriesOf(campaign.id)).toContainEqual({ deed: 'changedWords', facts: { version: 2 } })
})

test('words that somebody has signed are asked for once, and nobody’s name goes with them', async () => {
  const { campaign, save, publish } = await aChange()
  await stand(db, campaign.id)
  await save({ 'statement.en': 'Plant two trees in every street.' })
  expect(await publish()).toEqual({ outcome: 'ask' })
  expect(await publish(2, true)).toMatchObject({ outcome: 'published' })
  while ((await sequence(db)) > 0);
  expect((await countVersions(db, campaign.id)).map(({ standing }) => standing)).toEqual([1, 0])
})

test('what is not part of the statement changes without a version, each with its entry', async () => {
  const { campaign, save, publish, found } = await aChange({ goal: 500 })
  await stand(db, campaign.id)
  await save({
    'title.en': 'Plant many more trees',
    'why.en': 'Because of the heat.',
    accent: '#202060',
    goal: '',
    country: 'required',
    organiser: 'Neighbours of Lime Street',
    'closes.date': '2031-07-01',
    'closes.time': '18:30',
  })
  expect(await publish()).toEqual({ outcome: 'published', version: null })
  expect(await found()).toMatchObject({
    title: 'Plant many more trees',
    accent: '#202060',
    goal: null,
    organiser: 'Neighbours of Lime Street',
    fields: { country: 'required' },
    closesAt: new Date('2031-07-01T18:30:00Z'),
    statement: { number: 1 },
  })
  expect(await readSections(db, campaign.id, 'en')).toMatchObject({ why: 'Because of the heat.' })
  const entries = await entriesOf(campaign.id)
  expect(entries.filter(({ deed }) => deed !== 'editedDraft')).toEqual([
    { deed: 'changedAccent', facts: { from: '#1f4d36', to: '#202060' } },
    { deed: 'changedForm', facts: {} },
    { deed: 'changedGoal', facts: { from: '500', to: '—' } },
    { deed: 'changedOrganiser', facts: { from: 'Friends of Lime Street', to: 'Neighbours of Lime Street' } },
    { deed: 'changedSections', facts: {} },
    { deed: 'changedTimes', facts: { opens: '—', closes: '2031-07-01 18:30 UTC' } },
    { deed: 'changedTitle', facts: { what: 'Plant many more trees' } },
  ])
})

test('a language that is added is a new version, because the hash is of all languages, and no word changes in the others', async () => {
  const { campaign, save, publish } = await aChange()
  await save({
    languages: 'fr',
    'title.fr': 'Plus d’arbres',
    'statement.fr': 'Plantez un arbre dans chaque rue.',
  })
  const change = await findChange(db, (await findDraft(db, campaign.id))!)
  expect(change).toMatchObject({ rewords: true, onlyLanguages: true })
  expect(await publish()).toMatchObject({ outcome: 'published', version: { number: 2 } })
  expect(await findCampaign(db, campaign.slug, 'fr')).toMatchObject({ locale: 'fr', title: 'Plus d’arbres' })
})

test('two who change the same come to the same draft, and the later one chooses', async () => {
  const { by, ben, save } = await aChange()
  expect(await beginChange(db, { ...by, organiserId: ben.organiserId })).toBe(true)
  await save({ 'statement.en': 'Plant two trees.' })
  expect(await save({ 'statement.en': 'Plant ten trees.' }, 1, ben)).toMatchObject({
    outcome: 'contested',
    contested: ['statement.en'],
    fields: { 'statement.en': 'Plant two trees.' },
  })
})

test('nobody publishes what they have not looked at, what is not whole, or nothing', async () => {
  const { save, publish } = await aChange()
  expect(await publish(1)).toEqual({ outcome: 'nothing-new' })
  await save({ 'statement.en': '' })
  expect(await publish(1)).toEqual({ outcome: 'changed' })
  expect(await publish(2)).toEqual({ outcome: 'not-ready' })
})

test('a closing time comes later or earlier, and never in the past; what is closed stays closed', async () => {
  const { by, save, publish, found } = await aChange({ closesAt: hence('2 days') })
  await save({ 'closes.date': '2020-01-01', 'closes.time': '12:00' })
  expect(await publish(2)).toEqual({ outcome: 'not-ready' })
  await save({ 'closes.date': '2031-01-01' }, 2)
  await closeNow(db, by)
  expect(await publish(3)).toEqual({ outcome: 'not-open' })
  expect((await found()).phase).toBe('closed')
  await discardChange(db, by)
  expect(await beginChange(db, by)).toBe(false)
})

test('an opening time moves only while it is to come', async () => {
  const soon = await aChange({ opensAt: hence('2 days') })
  await soon.save({ 'opens.date': '2031-01-01', 'opens.time': '08:00' })
  await soon.publish()
  expect(await soon.found()).toMatchObject({ phase: 'scheduled', opensAt: new Date('2031-01-01T08:00:00Z') })
  const open = await aChange({ opensAt: ago('2 days') })
  const before = (await open.found()).opensAt
  await open.save({ 'opens.date': '2031-01-01', 'opens.time': '08:00' })
  await open.publish()
  expect(await open.found()).toMatchObject({ phase: 'open', opensAt: before })
})
