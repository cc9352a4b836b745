import { afterAll, expect, test } from 'vitest'
import { setSpikeMode } from '#spikes'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign } from '#seeds/world.ts'
import { locales } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { postForm, startSite } from '../running/test-site.ts'

const db = await testDatabase()
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: 'a secret for a program that very many come to',
  DEMO: 'off',
})
afterAll(() => site.end('SIGTERM'))
const { slug } = await openCampaign(db)
const { organiserId } = await signedIn(db, await aTeam(db), 'owner')

const get = (path: string, language = 'en') =>
  fetch(`${site.url}${path}`, { headers: { 'Accept-Language': language } })
const statusOf = async (path: string) => (await get(path)).status
const search = `/c/${slug}/signatories?q=ada`

test('while very many are here a search is told to come back, in every language, and all that matters goes on', async () => {
  await get(`/c/${slug}/figures`)
  expect(await statusOf(search)).toBe(200)
  await setSpikeMode(db, { mode: 'on', organiserId })
  await expect.poll(() => statusOf(search)).toBe(503)

  for (const locale of locales) {
    const answer = await get(search, locale)
    expect([answer.status, answer.headers.get('Retry-After'), answer.headers.get('Cache-Control')]).toEqual([
      503,
      '60',
      'no-store',
    ])
    expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(await answer.text()).toContain(sayIn(locale)('spike.title'))
    expect(await (await get(`${search}&lang=${locale}`)).text()).toContain(`<html lang="${locale}"`)
  }
  for (const costly of [
    `/c/${slug}/signatories?country=FR`,
    `/c/${slug}/signatories?after=x`,
    `/c/${slug}/updates?before=2`,
  ])
    expect([costly, await statusOf(costly)]).toEqual([costly, 503])
  const problem = await get(`/api/v1/campaigns/${slug}/signatories?q=ada`)
  expect([problem.status, problem.headers.get('Content-Type'), problem.headers.get('Retry-After')]).toEqual([
    503,
    'application/problem+json',
    '60',
  ])
  expect(await problem.json()).toMatchObject({ status: 503, title: 'Service Unavailable' })

  for (const path of [
    '/',
    `/c/${slug}`,
    `/c/${slug}/count.json`,
    `/c/${slug}/signatories`,
    `/c/${slug}/figures`,
    `/embed/c/${slug}`,
    '/me',
  ])
    expect([path, await statusOf(path)]).toEqual([path, 200])
  expect(
    await postForm(site, slug, { name: 'Ada Oyelaran', email: 'ada@example.org', listing: 'public' }),
  ).toBeTruthy()

  await setSpikeMode(db, { mode: 'auto', organiserId })
  await expect.poll(() => statusOf(search)).toBe(200)
})
