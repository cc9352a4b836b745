import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { confirm, sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, codeSentTo, deliverAll, keys, moment, openCampaign, postOffice } from '#seeds/world.ts'
import { forgetPulse } from './forget-pulse.ts'
import { gatherBeats } from './gather-beats.ts'
import { noteSeen } from './note-beat.ts'
import { readPulse } from './read-pulse.ts'
import { WITHIN_SECONDS } from './within.ts'

const db = await testDatabase()
const START = Date.parse('2026-06-01T10:00:00Z')
const after = (seconds: number) => moment(new Date(START + seconds * 1_000).toISOString())
const aCampaign = () => openCampaign(db, { opensAt: moment('2026-05-01T00:00:00Z') })

let people = 0
const at = (domain: string) => aPerson({ email: `person-${(people += 1)}@${domain}` })

/** Sends a form so many seconds after the start, and perhaps types its code so many seconds later. */
async function fill(
  campaignId: string,
  form = at('example.org'),
  { sent = 0, took }: { sent?: number; took?: number } = {},
  office = postOffice(),
) {
  const signed = await sign(db, keys, { campaignId, form, locale: 'en', network: null }, after(sent))
  if (signed.outcome !== 'check-your-mailbox') throw new Error(signed.outcome)
  await deliverAll(db, office, after(sent + 1))
  if (took === undefined) return
  const code = codeSentTo(office, form.address)
  const confirmed = await confirm(
    db,
    keys,
    { campaignId, ticket: signed.ticket, network: null, code },
    after(sent + took),
  )
  expect(confirmed.outcome).toBe('signed')
}

test('what the desk tells of signing is what a recount of the deeds gives, gathered or not', async () => {
  const { id } = await aCampaign()
  const times = [5, 40, 61, 100, 119, 170, 400, 550]
  for (const [place, took] of times.entries()) await fill(id, undefined, { sent: place * 3_600, took })
  await fill(id, undefined, { sent: 86_400 })
  await fill(
    id,
    undefined,
    { sent: 86_400 },
    postOffice(() => 'refused'),
  )
  const now = after(2 * 86_400)
  const before = await readPulse(db, keys, id, now)
  expect(await gatherBeats(db)).toBeGreaterThan(0)
  expect(await gatherBeats(db)).toBe(0)
  expect(await readPulse(db, keys, id, now)).toEqual(before)

  const { rows } = await sql<{ forms: number; codes: number; confirmed: number }>`
    select (select count(*)::integer from signatures where campaign_id = ${id}) as forms,
           (select count(*)::integer from outbox where campaign_id = ${id} and kind = 'sign-code' and state = 'sent') as codes,
           (select count(*)::integer from signatures where campaign_id = ${id} and state = 'standing') as confirmed`.execute(
    db,
  )
  const { forms, codes, confirmed, days, within } = before.funnel
  expect({ forms, codes, confirmed }).toEqual(rows[0])
  expect({ forms, codes, confirmed }).toEqual({ forms: 10, codes: 9, confirmed: 8 })
  expect(days.map(({ day, ...sums }) => [day.toISOString().slice(0, 10), sums])).toEqual([
    ['2026-06-02', { seen: 0, forms: 2, codes: 1, confirmed: 0 }],
    ['2026-06-01', { seen: 0, forms: 8, codes: 8, confirmed: 8 }],
  ])
  const exact = (share: number) => times[Math.ceil(share * times.length) - 1]!
  for (const [name, share] of [
    ['half', 0.5],
    ['nineInTen', 0.9],
    ['ninetyNine', 0.99],
  ] as const)
    expect(within![name]).toBe(WITHIN_SECONDS.find((seconds) => seconds >= exact(share)))
})

test('a time on the border of two steps belongs to the shorter one, and more than a day to the last', async () => {
  for (const [took, step] of [
    [15, 15],
    [15.5, 20],
    [450, 450],
    [451, 600],
  ] as const) {
    const { id } = await aCampaign()
    await fill(id, undefined, { took })
    expect((await readPulse(db, keys, id, after(100_000))).funnel.within?.half).toBe(step)
  }
})

test('nobody has come yet: nothing is told, and no time', async () => {
  const { id } = await aCampaign()
  const { funnel, mail } = await readPulse(db, keys, id)
  expect(funnel).toEqual({ days: [], seen: 0, forms: 0, codes: 0, confirmed: 0, within: null })
  expect(mail).toEqual({
    named: [],
    others: { sent: 0, refused: 0, waiting: 0 },
    all: { sent: 0, refused: 0, waiting: 0 },
  })
})

test('a domain is named from five mailboxes on; five forms of one mailbox are one mailbox', async () => {
  const { id } = await aCampaign()
  const refusing = postOffice(() => 'refused')
  for (let number = 0; number < 5; number += 1) await fill(id, at('big.example.com'), {}, refusing)
  for (let number = 0; number < 4; number += 1) await fill(id, at('small.example.com'))
  const one = at('family.example.net')
  for (let number = 0; number < 5; number += 1) await fill(id, one, { sent: number * 600 })
  await sign(db, keys, { campaignId: id, form: at('big.example.com'), locale: 'en', network: null }, after(9))
  for (const gather of [false, true]) {
    if (gather) await gatherBeats(db)
    const { mail } = await readPulse(db, keys, id, after(3_600))
    expect(mail.named).toEqual([{ domain: 'big.example.com', sent: 0, refused: 5, waiting: 1 }])
    expect(mail.others.sent).toBeGreaterThanOrEqual(7)
    expect(mail.all.waiting).toBe(1)
    expect(mail.all.sent).toBe(mail.others.sent)
  }
})

test('no domain stands readable in the database', async () => {
  const { id } = await aCampaign()
  await fill(id, at('telltale.example.com'))
  await gatherBeats(db)
  const { rows } = await sql<{ all: string }>`
    select coalesce((select string_agg(mail_providers::text, '') from mail_providers), '')
        || coalesce((select string_agg(provider_days::text, '') from provider_days), '') as all`.execute(db)
  const hex = Buffer.from('telltale').toString('hex')
  expect(rows[0]!.all).not.toMatch(new RegExp(`telltale|${hex}`))
})

test('gathered by four at once, every beat is added once', async () => {
  const { id } = await aCampaign()
  for (let number = 0; number < 30; number += 1) await fill(id)
  await Promise.all([1, 2, 3, 4].map(() => gatherBeats(db, 10)))
  while ((await gatherBeats(db, 10)) > 0);
  expect((await readPulse(db, keys, id, after(60))).funnel).toMatchObject({ forms: 30, codes: 30 })
})

test('openings of a page are sums of their hour, beside the forms and without them, gathered or not', async () => {
  const [trees, river] = await Promise.all([aCampaign(), aCampaign()])
  const seen = (times: [string, number][], seconds: number) => noteSeen(db, new Map(times), after(seconds))
  await seen([], 0)
  await seen(
    [
      [trees.slug, 40_000],
      [river.slug, 2],
      ['no-such-campaign', 5],
    ],
    0,
  )
  await gatherBeats(db)
  await seen([[trees.slug, 3]], 60)
  await seen([[trees.slug, 1]], 86_400)
  await fill(trees.id)
  const told = async ({ id }: { id: string }) => (await readPulse(db, keys, id, after(2 * 86_400))).funnel
  const before = await told(trees)
  expect(before).toMatchObject({ seen: 40_004, forms: 1 })
  expect(before.days.map(({ seen, forms }) => [seen, forms])).toEqual([
    [1, 0],
    [40_003, 1],
  ])
  expect(await told(river)).toMatchObject({ seen: 2, forms: 0, within: null })
  await gatherBeats(db)
  expect(await told(trees)).toEqual(before)
  const hours = await db
    .selectFrom('signing_hours')
    .select(['seen', 'forms'])
    .where('campaign_id', '=', trees.id)
    .orderBy('hour')
    .execute()
  expect(hours).toEqual([
    { seen: 40_003, forms: 1 },
    { seen: 1, forms: 0 },
  ])
})

test('sums older than thirty days are told no more, and a day later they are gone', async () => {
  const { id } = await aCampaign()
  await fill(id, undefined, { took: 30 })
  await gatherBeats(db)
  const DAY = 86_400
  expect((await readPulse(db, keys, id, after(29 * DAY))).funnel.forms).toBe(1)
  expect((await readPulse(db, keys, id, after(30 * DAY))).funnel.forms).toBe(0)
  const kept = async () =>
    (await db.selectFrom('signing_hours').select('hour').where('campaign_id', '=', id).execute()).length
  await forgetPulse(db, after(30 * DAY))
  expect(await kept()).toBeGreaterThan(0)
  await forgetPulse(db, after(31 * DAY + 3_600))
  expect(await kept()).toBe(0)
})
