import { afterEach, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { ago, hence, moment, openCampaign } from '#seeds/world.ts'
import { listPublic, type CampaignQuery } from './list-public.ts'

const db = await testDatabase()
const listed = async (query: CampaignQuery = {}) =>
  (await listPublic(db, query)).campaigns.map(({ slug }) => slug)

afterEach(async () => {
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).execute()
})

const titled = (title: string, more = {}) => ({
  words: { en: { title, context: '', statement: 'We agree.' }, ...more },
})

test('those that opened last come first; drafts and withdrawn ones do not come at all', async () => {
  const old = await openCampaign(db, { opensAt: ago('3 days'), closesAt: ago('1 day') })
  const young = await openCampaign(db)
  const coming = await openCampaign(db, { opensAt: hence('1 day') })
  const [draft, withdrawn] = [await openCampaign(db), await openCampaign(db)]
  await db.updateTable('campaigns').set({ state: 'draft' }).where('id', '=', draft.id).execute()
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', withdrawn.id).execute()

  expect(await listed()).toEqual([coming.slug, young.slug, old.slug])
  expect(await listed({ state: 'scheduled' })).toEqual([coming.slug])
  expect(await listed({ state: 'open' })).toEqual([young.slug])
  expect(await listed({ state: 'closed' })).toEqual([old.slug])
  for (const { slug } of [draft, withdrawn])
    expect(await listed({ after: slug })).toEqual([coming.slug, young.slug, old.slug])
})

test('a title is found in any of its languages, by how words begin, whatever the case and accents', async () => {
  const { slug } = await openCampaign(db, {
    ...titled('Trees for Łódź', { fr: { title: 'Des forêts en ville', context: '', statement: 'Oui.' } }),
    organiser: 'Émile & Sons',
  })
  await openCampaign(db, titled('Something else'))
  for (const q of ['lodz', 'TREES lo', 'forets', 'FORÊTS ville', 'emile', 'tré'])
    expect(await listed({ q }), q).toEqual([slug])
  for (const q of ['rees', 'trees nowhere', "'; drop table campaigns"])
    expect(await listed({ q }), q).toEqual([])
  expect((await listPublic(db, { q: 'lodz', lang: 'fr' })).campaigns[0]).toMatchObject({
    locale: 'fr',
    title: 'Des forêts en ville',
    locales: ['en', 'fr'],
  })
})

test('page after page shows every campaign once, also those that opened in the same second', async () => {
  const opensAt = moment('2026-01-01T00:00:00Z')
  const slugs = Array.from({ length: 205 }, (_, place) => `tree-${String(place).padStart(3, '0')}`)
  for (const slug of slugs) await openCampaign(db, { slug, opensAt })
  const pages: string[][] = []
  let after: string | undefined
  do {
    const { campaigns, next } = await listPublic(db, { after })
    pages.push(campaigns.map(({ slug }) => slug))
    after = next ?? undefined
  } while (after)
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 5])
  expect(pages.flat()).toEqual(slugs)
})
