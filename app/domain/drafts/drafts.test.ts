import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { addressSince, findCampaign, readSections } from '#campaigns'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { hence, openCampaign, stand } from '#seeds/world.ts'
import { beginDraft } from './begin-draft.ts'
import { findDraft, findPreviewed } from './find-draft.ts'
import type { Fields } from './fields.ts'
import { makePreviewLink, revokePreviewLink } from './preview-link.ts'
import { publishDraft } from './publish-draft.ts'
import { LONGEST_FIELD, saveDraft } from './save-draft.ts'

const db = await testDatabase()

const whole = { 'title.en': 'Keep the lido', 'statement.en': 'Keep the lido open all year.' }

/** A team of two, and a draft that one of them has begun. */
async function aDraft() {
  const team = await aTeam(db)
  const [ada, ben] = [
    await signedIn(db, team, 'owner'),
    await signedIn(db, team, 'editor', { name: 'Ben Sato' }),
  ]
  const { campaignId, slug } = await beginDraft(db, {
    teamId: team.id,
    organiserId: ada.organiserId,
    organiser: 'Friends of the lido',
    locale: 'en',
  })
  const by = { campaignId, teamId: team.id, organiserId: ada.organiserId }
  const save = (fields: Fields, revision: number, who = ada, at = hence('0 seconds')) =>
    saveDraft(db, { ...by, organiserId: who.organiserId, revision, fields }, at)
  const publish = (address: string, revision: number) => publishDraft(db, { ...by, revision, address })
  return { team, ada, ben, by, slug, save, publish }
}

const deedsOf = (campaignId: string) =>
  db
    .selectFrom('audit_entries')
    .select('deed')
    .where('campaign_id', '=', campaignId)
    .orderBy('at')
    .execute()
    .then((entries) => entries.map(({ deed }) => deed))

test('a draft keeps what is typed, whole or not, and nobody else can see the campaign', async () => {
  const { by, slug, save } = await aDraft()
  expect(await save({ 'title.en': 'Keep the\r\nli\0do', goal: 'many', nonsense: 'x' }, 1)).toMatchObject({
    outcome: 'saved',
    revision: 2,
  })
  const draft = await findDraft(db, by.campaignId)
  expect(draft?.fields).toEqual({
    kind: 'statement',
    organiser: 'Friends of the lido',
    language: 'en',
    'title.en': 'Keep the\nlido',
    goal: 'many',
  })
  expect(await findCampaign(db, slug, 'en')).toBeUndefined()
})

test('of two who write at once, both keep what only they changed, and the later one chooses where both did', async () => {
  const { by, ben, save } = await aDraft()
  await save({ 'title.en': 'Keep the lido', 'why.en': 'We swim.' }, 1)
  await save({ 'title.en': 'Keep our lido', 'why.en': 'We swim.' }, 2)
  expect(await save({ 'title.en': 'Keep the lido', 'why.en': 'We swim in it.' }, 2, ben)).toMatchObject({
    outcome: 'saved',
    fields: { 'title.en': 'Keep our lido', 'why.en': 'We swim in it.' },
  })
  expect(await save({ 'title.en': 'Save the lido' }, 2)).toMatchObject({
    outcome: 'contested',
    revision: 4,
    by: 'Ben Sato',
    contested: ['title.en'],
    fields: { 'title.en': 'Keep our lido', 'why.en': 'We swim in it.' },
  })
  expect((await findDraft(db, by.campaignId))?.fields['title.en']).toBe('Keep our lido')
})

test('saves that run into each other lose nothing that only one of them changed', async () => {
  const { by, save } = await aDraft()
  const fields = ['title', 'context', 'statement', 'why', 'press', 'addressees'].map((field) => `${field}.en`)
  await Promise.all(fields.map((field) => save({ [field]: field }, 1)))
  expect((await findDraft(db, by.campaignId))?.fields).toMatchObject(
    Object.fromEntries(fields.map((field) => [field, field])),
  )
})

test('a field is kept up to its greatest length and no further', async () => {
  const { save } = await aDraft()
  expect((await save({ 'why.en': 'x'.repeat(LONGEST_FIELD) }, 1)).outcome).toBe('saved')
  expect(await save({ 'why.en': 'x'.repeat(LONGEST_FIELD + 1) }, 2)).toEqual({
    outcome: 'too-long',
    field: 'why.en',
  })
})

test('a draft is published once nothing is missing, takes names under its new address, and is a draft no more', async () => {
  const { by, slug, save, publish } = await aDraft()
  const address = `lido-${process.pid}`
  expect(await publish(address, 1)).toEqual({ outcome: 'not-ready' })
  await save({ ...whole, 'why.en': 'We swim.', 'question.1.en': 'Who pays?', 'answer.1.en': 'All.' }, 1)
  expect(await publish(address, 1)).toEqual({ outcome: 'changed' })
  expect(await addressSince(db, slug)).toBeUndefined()
  expect(await publish(address, 2)).toEqual({ outcome: 'published', slug: address })
  expect(await addressSince(db, slug)).toBe(address)
  for (const other of [address, 'draft-', `${slug}0`, `draft-${'0'.repeat(32)}`])
    expect(await addressSince(db, other)).toBeUndefined()
  expect(await publish(address, 2)).toEqual({ outcome: 'no-draft' })
  expect(await findCampaign(db, slug, 'en')).toBeUndefined()
  const campaign = await findCampaign(db, address, 'en')
  expect(campaign).toMatchObject({ id: by.campaignId, phase: 'open', title: 'Keep the lido' })
  expect(await readSections(db, by.campaignId, 'en')).toMatchObject({
    why: 'We swim.',
    questions: [{ question: 'Who pays?', answer: 'All.' }],
  })
  await stand(db, by.campaignId)
  expect(await findDraft(db, by.campaignId)).toBeUndefined()
  expect(await save({ 'title.en': 'Other words' }, 2)).toEqual({ outcome: 'no-draft' })
  expect(await deedsOf(by.campaignId)).toEqual(['begunCampaign', 'editedDraft', 'publishedCampaign'])
})

test('an address that serves or ever served a campaign, that is reserved or no address, is refused', async () => {
  const { save, publish } = await aDraft()
  await save(whole, 1)
  const gone = await openCampaign(db)
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', gone.id).execute()
  const refused = Object.entries({
    '': 'empty',
    [gone.slug]: 'taken',
    admin: 'reserved',
    'draft-mine': 'reserved',
    'Keep-It': 'shape',
    'a--b': 'shape',
    'trees ': 'shape',
    ['a'.repeat(81)]: 'long',
  })
  for (const [address, fault] of refused)
    expect(await publish(address, 2)).toEqual({ outcome: 'address-refused', fault })
})

test('of two who publish under one address at the same moment, one has it', async () => {
  const [one, other] = [await aDraft(), await aDraft()]
  await Promise.all([one.save(whole, 1), other.save(whole, 1)])
  const address = `race-${process.pid}`
  const answers = await Promise.all([one.publish(address, 2), other.publish(address, 2)])
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['address-refused', 'published'])
})

test('a secret link shows the draft until it is taken back or made anew', async () => {
  const { by, save } = await aDraft()
  await save(whole, 1)
  await makePreviewLink(db, by)
  const first = (await findDraft(db, by.campaignId))!.previewToken!
  expect((await findPreviewed(db, first))?.campaignId).toBe(by.campaignId)
  await makePreviewLink(db, by)
  expect(await findPreviewed(db, first)).toBeUndefined()
  const second = (await findDraft(db, by.campaignId))!.previewToken!
  await revokePreviewLink(db, by)
  for (const token of [second, '', 'x'.repeat(43), "' or true --"])
    expect(await findPreviewed(db, token)).toBeUndefined()
})

test('the log has a line for who writes and not one for every pause in their typing', async () => {
  const { by, ben, ada, save } = await aDraft()
  await save({ 'title.en': 'a' }, 1)
  await save({ 'title.en': 'ab' }, 2)
  await save({ 'title.en': 'abc' }, 3, ben)
  await save({ 'title.en': 'abcd' }, 4, ben)
  await save({ 'title.en': 'abcde' }, 5, ben, hence('31 minutes'))
  await save({ 'title.en': 'abcde' }, 6, ada)
  expect(await deedsOf(by.campaignId)).toEqual(['begunCampaign', 'editedDraft', 'editedDraft', 'editedDraft'])
})

test('the log calls a draft by the title it has so far, and by none while it has none', async () => {
  const { team, save } = await aDraft()
  const named = async () => (await listEntries(db, { teamId: team.id })).entries.map(({ title }) => title)
  expect(await named()).toEqual([null])
  await save({ 'title.en': 'Keep the lido' }, 1)
  expect(new Set(await named())).toEqual(new Set(['Keep the lido']))
})
