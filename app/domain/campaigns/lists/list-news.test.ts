import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { moment, openCampaign } from '#seeds/world.ts'
import { listAddresses } from './list-addresses.ts'
import { listNews } from './list-news.ts'

const db = await testDatabase()
const now = moment('2026-06-10T12:00:00Z')
const opensAt = moment('2026-06-02T12:00:00Z')
const words = {
  en: { title: 'Trees', context: 'A request.', statement: 'Plant trees.' },
  fr: { title: 'Arbres', context: 'Une demande.', statement: 'Plantez des arbres.' },
}
await openCampaign(db, { slug: 'open', opensAt, words })
await openCampaign(db, {
  slug: 'ended',
  opensAt: moment('2026-06-01T12:00:00Z'),
  closesAt: moment('2026-06-09T12:00:00Z'),
})
await openCampaign(db, { slug: 'coming', opensAt: moment('2026-06-11T12:00:00Z') })
await openCampaign(db, { slug: 'gone', opensAt })
await openCampaign(db, { slug: 'unready', opensAt })
await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('slug', '=', 'gone').execute()
await db.updateTable('campaigns').set({ state: 'draft' }).where('slug', '=', 'unready').execute()

test('the news is what has opened and what has closed, newest first, in the reader’s language', async () => {
  const news = await listNews(db, 'fr', now)
  expect(news.map(({ slug, event, at, title }) => [slug, event, at.toISOString(), title])).toEqual([
    ['ended', 'closed', '2026-06-09T12:00:00.000Z', 'Plant more street trees'],
    ['open', 'opened', '2026-06-02T12:00:00.000Z', 'Arbres'],
    ['ended', 'opened', '2026-06-01T12:00:00.000Z', 'Plant more street trees'],
  ])
})

test('search engines hear of campaigns with a page, not of drafts and of what is gone', async () => {
  const addresses = await listAddresses(db, now)
  expect(addresses.map(({ slug }) => slug).toSorted()).toEqual(['coming', 'ended', 'open'])
  expect(addresses.find(({ slug }) => slug === 'open')?.locales).toEqual(['en', 'fr'])
})
