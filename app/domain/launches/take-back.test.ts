import { expect, test } from 'vitest'
import { findCampaign, listOfTeams } from '#campaigns'
import { discardDraft, findDraft, publishDraft, saveDraft } from '#drafts'
import { sequence } from '#counts'
import { sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aFinishedDraft, aPrivateCampaign } from '#seeds/launch-world.ts'
import { aPerson, keys, stand } from '#seeds/world.ts'
import { invitedTo } from './invited-to.ts'
import { takeBack } from './take-back.ts'

const db = await testDatabase()
// The clocks of Berlin pass half past two twice in this night: the second time is meant.
const typed = {
  kind: 'book',
  languages: 'fr',
  'title.fr': 'Gardez le bain',
  'statement.fr': 'Gardez le bain ouvert.',
  'question.1.fr': 'Pourquoi ?',
  'answer.1.fr': 'Nous y nageons.',
  'why.en': 'We swim in it.',
  accent: '#1f4d36',
  'own.order': '1 2',
  'own.1.kind': 'choice',
  'own.1.required': 'yes',
  'own.1.shown': 'public',
  'own.1.label.en': 'How often do you swim?',
  'own.1.label.fr': 'Nagez-vous souvent ?',
  'own.1.options.en': 'Every day\nNow and then',
  'own.1.options.fr': 'Chaque jour\nParfois',
  'own.2.kind': 'consent',
  'own.2.label.en': 'You may contact me',
  'own.2.label.fr': 'Vous pouvez me contacter',
  occupation: 'required',
  goal: '1000',
  zone: 'Europe/Berlin',
  'opens.date': '2090-10-29',
  'opens.time': '02:30',
  'opens.which': 'second',
  'closes.date': '2090-12-01',
  'closes.time': '18:00',
}

const deedsOf = async (campaignId: string) => {
  const entries = await db
    .selectFrom('audit_entries')
    .select('deed')
    .where('campaign_id', '=', campaignId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return entries.map(({ deed }) => deed)
}

test('a campaign that has yet to open becomes a draft again, with all that was typed and its address', async () => {
  const { by, publication } = await aFinishedDraft(db, { fields: typed })
  await publishDraft(db, publication)
  await sequence(db)
  expect(await takeBack(db, by)).toEqual({ outcome: 'taken-back' })
  expect(await takeBack(db, by)).toEqual({ outcome: 'has-opened' })
  expect(await findCampaign(db, publication.address, 'en')).toBeUndefined()
  const draft = (await findDraft(db, by.campaignId))!
  expect(draft).toMatchObject({ slug: publication.address, revision: 1 })
  expect(draft.fields).toMatchObject({ 'title.en': 'Keep the lido', ...typed })

  // Nobody else gets its address, and it gets no other.
  const other = await aFinishedDraft(db, { address: publication.address })
  expect(await publishDraft(db, other.publication)).toEqual({ outcome: 'address-refused', fault: 'taken' })
  const saved = await saveDraft(db, { ...by, revision: 1, fields: { 'statement.en': 'Keep it open.' } })
  if (saved.outcome !== 'saved') throw new Error(saved.outcome)
  const again = await publishDraft(db, { ...by, revision: saved.revision, address: 'somewhere-else' })
  expect(again).toEqual({ outcome: 'published', slug: publication.address })
  const campaign = (await findCampaign(db, publication.address, 'en'))!
  expect(campaign.questions.map(({ label }) => label)).toEqual([
    'How often do you swim?',
    'You may contact me',
  ])
  expect(campaign.statement).toMatchObject({ number: 2, text: 'Keep it open.' })
  while ((await sequence(db)) > 0);
  const events = await db
    .selectFrom('events')
    .select('type')
    .where('campaign_id', '=', by.campaignId)
    .orderBy('log_index')
    .execute()
  expect(events).toEqual([{ type: 1 }, { type: 5 }])
  expect(await deedsOf(by.campaignId)).toContain('tookCampaignBack')
})

test('one that has opened stays, and so does what anybody has signed', async () => {
  const open = await aFinishedDraft(db)
  await publishDraft(db, open.publication)
  expect(await takeBack(db, open.by)).toEqual({ outcome: 'has-opened' })

  const campaign = await aPrivateCampaign(db)
  await stand(db, campaign.id, aPerson(), undefined, campaign.linkId)
  expect(await takeBack(db, campaign.by)).toEqual({ outcome: 'somebody-signed' })
})

test('of a private one that is taken back the link leads nowhere, and a form that comes just then changes nothing', async () => {
  const campaign = await aPrivateCampaign(db)
  const signing = {
    campaignId: campaign.id,
    form: aPerson(),
    locale: 'en',
    network: null,
    link: campaign.linkId,
  }
  const [signed, back] = await Promise.all([sign(db, keys, signing), takeBack(db, campaign.by)])
  if (back.outcome === 'taken-back') {
    expect(await invitedTo(db, campaign.token)).toBeUndefined()
    expect((await sign(db, keys, signing)).outcome).toBe('campaign-not-open')
  } else {
    expect([signed.outcome, back.outcome]).toEqual(['check-your-mailbox', 'somebody-signed'])
  }
})

test('a draft is thrown away once, by whoever has seen what stands in it', async () => {
  const { by, publication } = await aFinishedDraft(db)
  const { revision } = publication
  expect(await discardDraft(db, { ...by, revision: revision - 1 })).toEqual({ outcome: 'changed' })
  const answers = await Promise.all([1, 2].map(() => discardDraft(db, { ...by, revision })))
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['discarded', 'no-draft'])
  expect(await findDraft(db, by.campaignId)).toBeUndefined()
  expect(await listOfTeams(db, [by.teamId], 'en')).toEqual([])
  expect(await publishDraft(db, publication)).toEqual({ outcome: 'no-draft' })
  expect(await saveDraft(db, { ...by, revision, fields: { goal: '9' } })).toEqual({ outcome: 'no-draft' })
  expect(await deedsOf(by.campaignId)).toContain('discardedDraft')
})
