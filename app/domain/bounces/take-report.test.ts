import { expect, test } from 'vitest'
import { readOutlook } from '#deliveries'
import { readWeather, type Returned } from '#emails'
import { deriveKeys } from '#secrets'
import { sign } from '#signatures'
import { readSending, sendUpdate } from '#updates'
import { newId } from '#db/new-id.ts'
import { testDatabase } from '#db/test-database.ts'
import { aDesk, aSending, wantNews } from '#seeds/news-world.ts'
import { aPerson, deliverAll, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { returnPath } from './return-path.ts'
import { takeReport } from './take-report.ts'
import { complaintOf, reportOf } from './test-report.ts'

const db = await testDatabase()
const ours = 'bounces@sign.example.org'
const pathOf = (about: Returned) => returnPath(keys, ours, about)

/** Somebody whose code was taken by a mail server, and what the page that waits for it says. */
async function waiting() {
  const { id: campaignId } = await openCampaign(db)
  const form = aPerson()
  await sign(db, keys, { campaignId, form, locale: 'en', network: null })
  await deliverAll(db, postOffice())
  const { id, subject } = await db
    .selectFrom('outbox')
    .select(['id', 'subject'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  const status = async () => {
    const awaited = { subject, address: form.address, asked: 10 }
    return (await readOutlook(db, keys, await readWeather(db), awaited)).status
  }
  return { id, status }
}

test('where a mail server refuses a code after all, the page that waits for it says so', async () => {
  const { id, status } = await waiting()
  expect(await status()).toBe('sent')
  const report = reportOf({ to: pathOf({ kind: 'email', id }) })
  expect(await takeReport(db, keys, report)).toEqual({ outcome: 'noted' })
  expect(await status()).toBe('refused')
  expect(await takeReport(db, keys, report)).toEqual({ outcome: 'known' })
})

test.each([
  ['is late', { action: 'delayed', status: '4.4.1' }],
  ['is only full just now', { status: '4.2.2' }],
  ['got it', { action: 'delivered', status: '2.0.0' }],
  ['is on holiday', { type: 'multipart/alternative' }],
  ['complains', { type: 'multipart/report; report-type=feedback-report' }],
])('a mailbox that %s is not refused', async (_, said) => {
  const { id, status } = await waiting()
  const report = reportOf({ to: pathOf({ kind: 'email', id }), ...said })
  expect(await takeReport(db, keys, report)).toEqual({ outcome: 'says-nothing' })
  expect(await status()).toBe('sent')
})

test('forged reports change nothing, however many they are', async () => {
  const { id, status } = await waiting()
  const path = pathOf({ kind: 'email', id })
  const forged = [
    path.replace(/\+./, (start) => (start === '+a' ? '+b' : '+a')),
    `bounces+${id}@sign.example.org`,
    ours,
    pathOf({ kind: 'email', id: newId() }),
    returnPath({ ...keys, bounce: deriveKeys('guessed').bounce }, ours, { kind: 'email', id }),
  ]
  for (const to of forged) {
    const { outcome } = await takeReport(db, keys, reportOf({ to }))
    expect(['not-ours', 'known']).toContain(outcome)
  }
  expect(await status()).toBe('sent')
})

test('news that a mailbox refuses after all is the last it gets, and the sending says so', async () => {
  const desk = await aDesk(db)
  const [person] = await wantNews(db, desk, 2)
  const update = await aSending(db, desk)
  await sendUpdate(db, postOffice().correspondence, update)
  expect(await readSending(db, update)).toMatchObject({ accepted: 2, refused: 0 })
  const { id } = person!
  expect(await takeReport(db, keys, reportOf({ to: pathOf({ kind: 'news', id }) }))).toEqual({
    outcome: 'noted',
  })
  expect(await readSending(db, update)).toMatchObject({ accepted: 1, refused: 1 })
  const row = db.selectFrom('signatures').select(['state', 'updates', 'address_sealed']).where('id', '=', id)
  expect(await row.executeTakeFirst()).toEqual({ state: 'standing', updates: false, address_sealed: null })
})

test('news that a mail server refuses for what it thinks of us counts as refused, and nobody who asked for it is forgotten', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 4)
  const update = await aSending(db, desk)
  await sendUpdate(db, postOffice().correspondence, update)
  for (const [place, status] of ['5.7.26', '5.7.1', '5.0.0', '5.1.8'].entries()) {
    const report = reportOf({ to: pathOf({ kind: 'news', id: people[place]!.id }), status })
    expect(await takeReport(db, keys, report)).toEqual({ outcome: 'noted' })
  }
  expect(await readSending(db, update)).toMatchObject({ accepted: 0, refused: 4 })
  const wanted = db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', desk.campaign.id)
    .where('updates', '=', true)
  expect(await wanted.execute()).toHaveLength(4)
})

test.each(['mailFrom', 'returnPath', 'to'] as const)(
  'a complaint that names its email ends news from that campaign, as unsubscribing does: %s',
  async (where) => {
    const desk = await aDesk(db)
    const [person, other] = await wantNews(db, desk, 2)
    await sendUpdate(db, postOffice().correspondence, await aSending(db, desk))
    const complaint = complaintOf({ [where]: pathOf({ kind: 'news', id: person!.id }) })
    expect(await takeReport(db, keys, complaint)).toEqual({ outcome: 'complained' })
    expect(await takeReport(db, keys, complaint)).toEqual({ outcome: 'known' })
    const rows = await db
      .selectFrom('signatures')
      .select(['id', 'state', 'updates'])
      .where('id', 'in', [person!.id, other!.id])
      .orderBy('updates')
      .execute()
    expect(rows).toEqual([
      { id: person!.id, state: 'standing', updates: false },
      { id: other!.id, state: 'standing', updates: true },
    ])
  },
)

test('a complaint about a code keeps nobody from theirs, and one that names no email of ours changes nothing', async () => {
  const { id, status } = await waiting()
  const about = pathOf({ kind: 'email', id })
  expect(await takeReport(db, keys, complaintOf({ mailFrom: about }))).toEqual({ outcome: 'known' })
  expect(await status()).toBe('sent')
  const desk = await aDesk(db)
  const [person] = await wantNews(db, desk, 1)
  const news = { kind: 'news', id: person!.id } as const
  const forged = [
    complaintOf({ mailFrom: ours }),
    complaintOf({ mailFrom: `bounces+${person!.id}@sign.example.org` }),
    complaintOf({
      returnPath: returnPath({ ...keys, bounce: deriveKeys('guessed').bounce }, ours, news),
    }),
  ]
  for (const one of forged) expect(await takeReport(db, keys, one)).toEqual({ outcome: 'not-ours' })
  for (const type of ['not-spam', 'auth-failure', ''])
    expect(await takeReport(db, keys, complaintOf({ type, mailFrom: pathOf(news) }))).toEqual({
      outcome: 'says-nothing',
    })
  const row = db.selectFrom('signatures').select('updates').where('id', '=', person!.id)
  expect(await row.executeTakeFirst()).toEqual({ updates: true })
})
