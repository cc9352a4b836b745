import { expect, test } from 'vitest'
import { listQuestions } from '#questions'
import { withdraw } from '#signatures'
import { databaseTime } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, keys, openCampaign, stand } from '#seeds/world.ts'
import { addressRows } from './address-rows.ts'
import { askForAddresses } from './ask-for-addresses.ts'
import { everything } from './everything.ts'
import { linkToAddresses } from './link-to-addresses.ts'
import { publicRows } from './public-rows.ts'
import { takeAddresses } from './take-addresses.ts'

const db = await testDatabase()

const all = async <Row>(batches: AsyncIterable<Row[]>) => {
  const rows: Row[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

const consent = (label: string) => ({
  kind: 'consent' as const,
  required: false,
  isPublic: false,
  words: { en: { label, help: '', options: [] } },
})

test('addresses can be taken of those only who also gave a consent; a consent alone keeps no address', async () => {
  const team = await aTeam(db)
  const owner = await signedIn(db, team, 'owner')
  const campaign = await openCampaign(db, { teamId: team.id, questions: [consent('You may contact me')] })
  const [asked] = await listQuestions(db, campaign.id, 'en')
  const sign = async (typed: Record<string, string>, agrees: boolean) => {
    const form = aPerson(typed)
    await stand(db, campaign.id, { ...form, answers: agrees ? { [asked!.id]: 'yes' } : {} })
    return form.address
  }
  const both = await sign({ updates: 'on' }, true)
  await sign({ updates: 'on' }, false)
  await sign({}, true)
  const here = { teamId: team.id, campaignId: campaign.id, organiserId: owner.organiserId }
  const wish = await askForAddresses(db, keys, { ...here, consentId: asked!.id })
  if (wish.outcome !== 'ready') throw new Error(wish.outcome)
  const link = await linkToAddresses(db, { ...here, sessionId: owner.sessionId, id: wish.id })
  if (link.outcome !== 'link') throw new Error(link.outcome)
  const taken = await takeAddresses(db, keys, { ...here, sessionId: owner.sessionId, token: link.token })
  const rows = await all(addressRows(db, keys, campaign.id, taken!.consentId))
  expect(rows.map(({ address }) => address)).toEqual([both])
  expect(await all(addressRows(db, keys, campaign.id))).toHaveLength(2)
})

test('the public list holds public answers only, and everything in one file holds all, without a hidden name', async () => {
  const line = (label: string, isPublic: boolean) => ({ ...consent(label), kind: 'line' as const, isPublic })
  const campaign = await openCampaign(db, { questions: [line('Why?', true), line('How?', false)] })
  const [why, how] = await listQuestions(db, campaign.id, 'en')
  const answers = (text: string) => ({ [why!.id]: `because ${text}`, [how!.id]: `by ${text}` })
  await stand(db, campaign.id, { ...aPerson(), answers: answers('bus') })
  const hidden = { ...aPerson({ listing: 'anonymous', name: 'Hidden Person' }), answers: answers('night') }
  const id = await stand(db, campaign.id, hidden)
  expect(await all(publicRows(db, campaign.id))).toMatchObject([
    { name: 'Ada Oyelaran', answers: { [why!.id]: 'because bus' } },
  ])
  const whole = async () => {
    let text = ''
    for await (const piece of everything(db, campaign.id)) text += piece
    return text
  }
  const told = JSON.parse(await whole())
  expect(told.questions.map(({ label }: { label: string }) => label)).toEqual(['Why?', 'How?'])
  expect(told.signatories[0].answers).toEqual([{ question: 'Why?', answer: 'because bus' }])
  expect(told.answers).toContainEqual({
    name: null,
    answers: [
      { question: 'Why?', answer: 'because night', public: true },
      { question: 'How?', answer: 'by night', public: false },
    ],
  })
  expect(await whole()).not.toContain('Hidden Person')
  await withdraw(db, keys, { id, addressKey: hidden.addressKey })
  expect(await whole()).not.toContain('night')
})

test('beside a private answer stands no name that nobody may read yet: not while names rest, nor before the launch', async () => {
  const question = { ...consent('How?'), kind: 'line' as const }
  const campaign = await openCampaign(db, { questions: [question] })
  const [how] = await listQuestions(db, campaign.id, 'en')
  const says = async (name: string) =>
    stand(db, campaign.id, { ...aPerson({ name }), answers: { [how!.id]: 'by bus' } })
  const set = (columns: object) =>
    db.updateTable('campaigns').set(columns).where('id', '=', campaign.id).execute()
  const told = async () => {
    let text = ''
    for await (const piece of everything(db, campaign.id)) text += piece
    return JSON.parse(text)
      .answers.map(({ name }: { name: string | null }) => name ?? 'nobody')
      .toSorted()
  }
  await says('Ada Before')
  await set({ display_paused_at: databaseTime })
  await says('Ben After')
  expect(await told()).toEqual(['Ada Before', 'nobody'])
  await set({ display_paused_at: null })
  expect(await told()).toEqual(['Ada Before', 'Ben After'])
  await set({ state: 'private' })
  expect(await told()).toEqual(['nobody', 'nobody'])
})
