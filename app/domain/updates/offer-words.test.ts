import { expect, test } from 'vitest'
import { signNewWords } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aDesk, wantNews } from '#seeds/news-world.ts'
import { ago, aPerson, keys, postOffice, reword, stand } from '#seeds/world.ts'
import { discardDraft } from './discard-draft.ts'
import { findOffer, offerWords } from './offer-words.ts'
import { changeSending } from './sending/change-sending.ts'
import { readSending } from './sending/read-sending.ts'
import { sendUpdate } from './sending/send-update.ts'

const db = await testDatabase()

/** A campaign whose words have changed after so many people had signed who want news. */
async function changed(people: number) {
  const desk = await aDesk(db)
  const readers = await wantNews(db, desk, people)
  await reword(db, desk.campaign.id)
  return { desk, readers, office: postOffice() }
}

const offerOf = async (campaignId: string) => (await findOffer(db, campaignId))!.updateId!

test('those who signed earlier words and asked for news get one email, and whoever signed these gets none', async () => {
  const { desk, readers, office } = await changed(3)
  await stand(db, desk.campaign.id, aPerson({ updates: 'on' }), ago('1 minute'))
  expect(await offerWords(db, desk.by)).toEqual({ outcome: 'begun' })
  expect(await offerWords(db, desk.by)).toEqual({ outcome: 'offered-before' })
  const id = await offerOf(desk.campaign.id)
  for (let turn = 0; turn < 2; turn++) await sendUpdate(db, office.correspondence, id)
  expect(office.letters.map(({ to }) => to).toSorted()).toEqual(
    readers.map(({ address }) => address).toSorted(),
  )
  const { text, subject, headers } = office.letters[0]!
  expect(subject).toContain('The words have changed')
  expect(text).toContain(`https://sign.example.org/c/${desk.campaign.slug}/words`)
  expect(text).toContain('https://sign.example.org/me')
  expect(text).toMatch(/\/news\/stop\/[\w-]{64}/)
  expect(headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
})

test('who has signed the new words before their turn comes is left out', async () => {
  const desk = await aDesk(db)
  const form = aPerson({ updates: 'on' })
  const mine = await stand(db, desk.campaign.id, form, ago('1 hour'))
  await wantNews(db, desk, 1)
  await reword(db, desk.campaign.id)
  await offerWords(db, desk.by)
  const id = await offerOf(desk.campaign.id)
  await changeSending(db, desk.by, { id, change: 'pause' })
  const office = postOffice()
  await sendUpdate(db, office.correspondence, id)
  expect(office.letters).toEqual([])
  await signNewWords(db, keys, { ...form, id: mine, version: 2, locale: 'en' })
  await changeSending(db, desk.by, { id, change: 'resume' })
  await sendUpdate(db, office.correspondence, id)
  expect(office.letters).toHaveLength(1)
  expect(office.letters[0]!.to).not.toBe(form.address)
})

test('an offer that newer words have overtaken goes to nobody any more', async () => {
  const { desk, office } = await changed(2)
  await offerWords(db, desk.by)
  const id = await offerOf(desk.campaign.id)
  await reword(db, desk.campaign.id)
  await sendUpdate(db, office.correspondence, id)
  expect(office.letters).toEqual([])
  expect(await readSending(db, id)).toMatchObject({ accepted: 0, leftOut: 2 })
})

test('there is nothing to offer under first words, an offer is no draft to throw away, and it is one of the week’s two', async () => {
  const desk = await aDesk(db)
  expect(await offerWords(db, desk.by)).toEqual({ outcome: 'nothing-to-offer' })
  for (const outcome of ['begun', 'begun', 'enough-this-week']) {
    await reword(db, desk.campaign.id)
    expect(await offerWords(db, desk.by)).toMatchObject({ outcome })
  }
  const offers = await db
    .selectFrom('updates')
    .select('id')
    .where('campaign_id', '=', desk.campaign.id)
    .execute()
  for (const { id } of offers) expect(await discardDraft(db, desk.by, id)).toBe(false)
})
