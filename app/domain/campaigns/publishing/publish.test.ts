import { expect, test } from 'vitest'
import { readCount, sequence } from '#counts'
import { hashStatement } from '#log'
import { databaseTime } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { ago, hence, moment, openCampaign, stand } from '#seeds/world.ts'
import { closeDue } from '../closing/close-due.ts'
import { findCampaign } from '../find-campaign.ts'
import { listOpen } from '../lists/list-open.ts'
import { publish } from './publish.ts'

const db = await testDatabase()
const statement = 'Plant a tree in every street.'
const words = { en: { title: 'Trees', context: '', statement } }
const thisHour = () => Math.floor(Date.now() / 3_600_000)

const eventsOf = (campaignId: string) =>
  db
    .selectFrom('events')
    .select(['type', 'hour', 'commitment'])
    .where('campaign_id', '=', campaignId)
    .orderBy('type')
    .execute()
const hashOf = async (wordsOf: typeof words) => {
  const { slug } = await openCampaign(db, { words: wordsOf })
  return (await findCampaign(db, slug, 'en'))!.statement.hash
}

test('a campaign begins its chain in the log with the hash of its words', async () => {
  const { id, slug } = await openCampaign(db, { words })
  const campaign = await findCampaign(db, slug, 'en')
  expect(campaign!.statement.hash).toEqual(hashStatement({ en: statement }))
  expect(await eventsOf(id)).toEqual([
    { type: 1, hour: expect.any(Number) as number, commitment: campaign!.statement.hash },
  ])
})

test('one letter, one invisible space or one more language makes other words; line ends do not', async () => {
  const hash = await hashOf(words)
  const other = (text: string) => hashOf({ en: { ...words.en, statement: text } })
  expect(await other('Plant a tree in every Street.')).not.toEqual(hash)
  expect(await other('Plant a\u200b tree in every street.')).not.toEqual(hash)
  expect(await hashOf({ ...words, fr: words.en } as typeof words)).not.toEqual(hash)
  expect(await other(`${statement}   `)).toEqual(hash)
  expect(await other('a\r\nb')).toEqual(await other('a\nb'))
  expect(await other('Caf\u0065\u0301')).toEqual(await other('Café'))
})

test('an address that ever served a campaign never serves another, not even to two at once', async () => {
  const { id, slug } = await openCampaign(db)
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  const wish = {
    slug,
    kind: 'book',
    organiser: 'Others',
    accent: '#000000',
    goal: null,
    defaultLocale: 'en',
    words,
  } as const
  const fields = { occupation: 'hidden', affiliation: 'hidden', country: 'hidden' } as const
  const take = (name: string) =>
    publish(db, { ...wish, slug: name, fields, opensAt: databaseTime, closesAt: null })
  expect(await take(slug)).toEqual({ outcome: 'slug-taken' })
  const both = await Promise.all([take(`${slug}-two`), take(`${slug}-two`)])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['published', 'slug-taken'])
})

test('a campaign that opens next month is written down now, and dates nobody else’s signature ahead', async () => {
  const { id, slug } = await openCampaign(db, { opensAt: hence('30 days') })
  const [opening] = await eventsOf(id)
  expect(opening!.hour).toBeLessThanOrEqual(thisHour())
  const elsewhere = await openCampaign(db)
  await stand(db, elsewhere.id)
  await sequence(db)
  const { hour } = await db.selectFrom('log_end').select('hour').executeTakeFirstOrThrow()
  expect(hour).toBeLessThanOrEqual(thisHour())
  expect((await findCampaign(db, slug, 'en'))!.statement.publishedAt.getTime()).toBeLessThanOrEqual(
    Date.now() + 1_000,
  )
})

test('a campaign is scheduled, open and closed to the second', async () => {
  const { slug } = await openCampaign(db, {
    opensAt: moment('2026-06-01T12:00:00Z'),
    closesAt: moment('2026-07-01T12:00:00Z'),
  })
  const phase = async (at: string) => (await findCampaign(db, slug, 'en', moment(at)))!.phase
  expect(await phase('2026-06-01T11:59:59Z')).toBe('scheduled')
  expect(await phase('2026-06-01T12:00:00Z')).toBe('open')
  expect(await phase('2026-07-01T11:59:59Z')).toBe('open')
  expect(await phase('2026-07-01T12:00:00Z')).toBe('closed')
  for (const state of ['draft', 'withdrawn'] as const) {
    await db.updateTable('campaigns').set({ state }).where('slug', '=', slug).execute()
    expect(await phase('2026-06-15T12:00:00Z')).toBe(state)
  }
})

test('words are in the wanted language where there are any, and in the campaign’s own otherwise', async () => {
  const french = { title: 'Arbres', context: '', statement: 'Un arbre.' }
  const arabic = { title: 'أشجار', context: '', statement: 'شجرة.' }
  const { slug } = await openCampaign(db, {
    words: { en: words.en, fr: french, ar: arabic },
    defaultLocale: 'fr',
  })
  for (const [wanted, locale, title] of [
    ['ar', 'ar', 'أشجار'],
    ['en', 'en', 'Trees'],
    ['pl', 'fr', 'Arbres'],
    ['', 'fr', 'Arbres'],
  ] as const) {
    expect(await findCampaign(db, slug, wanted)).toMatchObject({ locale, title, locales: ['fr', 'ar', 'en'] })
    expect((await listOpen(db, wanted)).find((each) => each.slug === slug)).toMatchObject({ title })
  }
})

test('drafts and withdrawn campaigns are on no front page, and no address leads to nothing', async () => {
  const { id, slug } = await openCampaign(db)
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  expect((await listOpen(db, 'en')).map((each) => each.slug)).not.toContain(slug)
  expect(await findCampaign(db, 'no-such-campaign', 'en')).toBeUndefined()
})

test('closing is written down once, a minute after the last code could be typed, and only leaving follows', async () => {
  const { id, slug } = await openCampaign(db, {
    opensAt: ago('3 days'),
    closesAt: moment('2030-06-01T12:00:00Z'),
  })
  await closeDue(db, moment('2030-06-02T12:00:59Z'))
  expect((await eventsOf(id)).map(({ type }) => type)).toEqual([1])
  const due = moment('2030-06-02T12:01:00Z')
  await Promise.all([closeDue(db, due), closeDue(db, due), closeDue(db, due)])
  await closeDue(db, due)
  expect((await eventsOf(id)).map(({ type }) => type)).toEqual([1, 6])
  expect(await findCampaign(db, slug, 'en')).toMatchObject({ phase: 'closed' })
  expect(await readCount(db, slug)).toMatchObject({ count: 0 })
})
