import { expect, test } from 'vitest'
import { addQuestion, endQuestion, listQuestions, sumAnswers, type NewQuestion } from '#questions'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { ago, hence, keys, openCampaign, stand } from '#seeds/world.ts'
import { amend } from './mine/amend.ts'
import { eraseMailbox } from './mine/erase-mailbox.ts'
import { exportMine } from './mine/export-mine.ts'
import { forgetStruck } from './strikes/forget-struck.ts'
import { listMine } from './mine/list-mine.ts'
import { listSignatories } from './list/list-signatories.ts'
import { readSigningForm, type SigningForm } from './forms/read-signing-form.ts'
import { restore } from './strikes/restore.ts'
import { strike } from './strikes/strike.ts'
import { withdraw } from './mine/withdraw.ts'

const db = await testDatabase()

const words = (label: string, options: string[] = []) => ({ en: { label, help: '', options } })
const why: NewQuestion = { kind: 'line', required: false, isPublic: true, words: words('Why do you sign?') }
const bus: NewQuestion = {
  kind: 'choice',
  required: true,
  isPublic: false,
  words: words('Which bus?', ['The 7', 'The 12']),
}
const contact: NewQuestion = {
  kind: 'consent',
  required: false,
  isPublic: false,
  words: words('You may contact me about volunteering'),
}

/** A campaign that asks three questions, of a team with an editor. */
async function aCampaign() {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'editor')
  const campaign = await openCampaign(db, { teamId: team.id, questions: [why, bus, contact] })
  const questions = await listQuestions(db, campaign.id, 'en')
  const by = { campaignId: campaign.id, teamId: team.id, organiserId }
  const fill = (said: string, typed: Record<string, string> = {}): SigningForm => {
    const [first, second, third] = questions.map(({ id }) => `q-${id}`)
    const fields = { occupation: 'optional', affiliation: 'optional', country: 'optional' } as const
    const email = `asked-${crypto.randomUUID()}@example.org`
    const usual = { name: 'Ada Oyelaran', email, listing: 'public', [second!]: '2', [third!]: 'on' }
    const reading = readSigningForm({ ...usual, [first!]: said, ...typed }, fields, questions)
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.faults))
    return reading.form
  }
  const answersOf = (id: string) =>
    db
      .selectFrom('signatures')
      .select(['answers', 'consent', 'held_because'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  return { campaign, questions, by, fill, answersOf }
}

test('an answer is public where the form said so, once the mailbox is proven, and to nobody else than the team otherwise', async () => {
  const { campaign, questions, fill, answersOf } = await aCampaign()
  const id = await stand(db, campaign.id, fill('I walk there'))
  const { signatories } = await listSignatories(db, { campaignId: campaign.id })
  expect(signatories[0]!.answers).toEqual({ [questions[0]!.id]: 'I walk there' })
  expect((await listSignatories(db, { campaignId: campaign.id, q: 'ada' })).signatories[0]!.answers).toEqual(
    signatories[0]!.answers,
  )
  const { answers, consent } = await answersOf(id)
  expect(Object.values(answers)).toHaveLength(3)
  expect(consent).toMatchObject({ consents: [questions[2]!.id] })
})

test('a person sees their answers, changes them and takes them along', async () => {
  const { campaign, questions, fill } = await aCampaign()
  const form = fill('I walk there')
  const id = await stand(db, campaign.id, form)
  const mine = async () => (await listMine(db, keys, form.addressKey, 'fr'))[0]!
  expect((await mine()).questions.map(({ label }) => label)).toEqual([
    'Why do you sign?',
    'Which bus?',
    'You may contact me about volunteering',
  ])
  const answers = { [questions[1]!.id]: '1' }
  const showing = { ...form, answers }
  expect(await amend(db, keys, { id, addressKey: form.addressKey, showing })).toMatchObject({
    outcome: 'amended',
  })
  expect((await mine()).answers).toEqual(answers)
  const { signatures } = await exportMine(db, keys, form)
  expect(signatures[0]!.answers).toEqual([{ question: 'Which bus?', answer: 'The 7', shown: false }])
})

test('whoever takes their signature back, or has everything erased, leaves no answer behind', async () => {
  const { campaign, questions, fill, answersOf } = await aCampaign()
  const [left, erased] = [fill('Canary one'), fill('Canary two')]
  const ids = [await stand(db, campaign.id, left), await stand(db, campaign.id, erased)]
  await withdraw(db, keys, { id: ids[0]!, addressKey: left.addressKey })
  await eraseMailbox(db, keys, erased.addressKey)
  for (const id of ids) expect((await answersOf(id)).answers).toEqual({})
  expect(await sumAnswers(db, campaign.id)).toEqual({})
  expect(questions).toHaveLength(3)
})

test('the answers of a struck signature come back with it, and are forgotten with its name', async () => {
  const { campaign, fill, answersOf } = await aCampaign()
  const id = await stand(db, campaign.id, fill('I walk there'))
  const reviewId = crypto.randomUUID()
  const strikeIt = () =>
    db
      .transaction()
      .execute((tx) => strike(tx, { campaignId: campaign.id, ids: [id], reason: 'automation', reviewId }))
  await strikeIt()
  await db.transaction().execute((tx) => restore(tx, { campaignId: campaign.id, ids: [id], reviewId }))
  expect(Object.values((await answersOf(id)).answers)).toHaveLength(3)
  await strikeIt()
  expect(await sumAnswers(db, campaign.id)).toEqual({})
  await forgetStruck(db, hence('26 hours'))
  expect((await answersOf(id)).answers).toEqual({})
})

test('a public answer is looked at first where a name would be; one for the team is not', async () => {
  const { campaign, questions, fill, answersOf } = await aCampaign()
  const form = fill('I walk there')
  const id = await stand(db, campaign.id, form)
  expect((await answersOf(id)).held_because).toBeNull()
  const say = (answer: string, heldBecause: string | null) =>
    amend(db, keys, {
      id,
      addressKey: form.addressKey,
      showing: { ...form, heldBecause, answers: { ...form.answers, [questions[0]!.id]: answer } },
    })
  expect(await say('official official', 'F_RESERVED')).toEqual({ outcome: 'amended', held: true })
  expect(await say('I walk there now', null)).toEqual({ outcome: 'amended', held: false })
})

test('choices and consents are told as sums, of texts only how many there are', async () => {
  const { campaign, questions, fill } = await aCampaign()
  for (const said of ['One', 'Two', '']) await stand(db, campaign.id, fill(said), ago('1 minute'))
  const [first, second, third] = questions.map(({ id }) => id)
  expect(await sumAnswers(db, campaign.id)).toEqual({
    [first!]: { answered: 2, by: {} },
    [second!]: { answered: 3, by: { 2: 3 } },
    [third!]: { answered: 3, by: { yes: 3 } },
  })
})

test('a question of a published campaign ends and another is asked; nobody’s answer gets other words', async () => {
  const { campaign, questions, by, fill } = await aCampaign()
  const form = fill('I walk there')
  await stand(db, campaign.id, form)
  expect(await endQuestion(db, { ...by, questionId: questions[0]!.id })).toBe(true)
  expect(await endQuestion(db, { ...by, questionId: questions[0]!.id })).toBe(false)
  expect((await listSignatories(db, { campaignId: campaign.id })).signatories[0]!.answers).toEqual({})
  const [mine] = await listMine(db, keys, form.addressKey, 'en')
  expect(mine!.questions[0]).toMatchObject({ label: 'Why do you sign?', ended: true, required: false })

  const question = { ...why, required: true, words: words('What brings you here?') }
  expect(await addQuestion(db, { ...by, question })).toEqual({ outcome: 'added' })
  const [again] = await listMine(db, keys, form.addressKey, 'en')
  expect(again!.questions.at(-1)).toMatchObject({ label: 'What brings you here?', required: false })
  const entries = await db
    .selectFrom('audit_entries')
    .select(['deed', 'facts'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('at')
    .execute()
  expect(entries).toEqual([
    { deed: 'endedQuestion', facts: { question: 'Why do you sign?' } },
    { deed: 'addedQuestion', facts: { question: 'What brings you here?' } },
  ])
})

test('five are asked at most, also when ten are added at once, and none where nobody can sign any more', async () => {
  const { campaign, by } = await aCampaign()
  const added = await Promise.all(Array.from({ length: 10 }, () => addQuestion(db, { ...by, question: why })))
  expect(added.filter(({ outcome }) => outcome === 'added')).toHaveLength(2)
  expect(added.filter(({ outcome }) => outcome === 'too-many')).toHaveLength(8)
  expect(await addQuestion(db, { ...by, question: why }, hence('1 second'))).toEqual({ outcome: 'too-many' })
  await db
    .updateTable('campaigns')
    .set({ closes_at: ago('1 minute') })
    .where('id', '=', campaign.id)
    .execute()
  expect(await addQuestion(db, { ...by, question: why })).toEqual({ outcome: 'not-open' })
  expect(await endQuestion(db, { ...by, campaignId: crypto.randomUUID(), questionId: campaign.id })).toBe(
    false,
  )
})
