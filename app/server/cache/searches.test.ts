import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { limits } from '#limits'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { locales } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { startSite } from '../running/test-site.ts'

const db = await testDatabase()
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  TRUST_PROXY: '1',
  SMTP_URL: 'smtp://127.0.0.1:9',
})
afterAll(() => site.end('SIGTERM'))
const { slug } = await openCampaign(db)

/** Somebody behind the proxy, which writes their port down too. */
const get = (path: string, network: string | null, language = 'en', method = 'GET') =>
  fetch(`${site.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'Accept-Language': language, ...(network && { 'X-Forwarded-For': `${network}:50123` }) },
  })
const statusOf = async (path: string, network: string | null) => (await get(path, network)).status

const search = `/c/${slug}/signatories?q=ada`
const scraper = '198.51.100.7'

test('a network that asks for list after list is told when to come back, and nobody else notices', async () => {
  expect(await statusOf(search, scraper)).toBe(200)
  for (let left = limits.reads.perNetworkAndMinute - 1; left > 0; left -= 50)
    await Promise.all(
      Array.from({ length: Math.min(50, left) }, () => statusOf('/api/v1/openapi.json', scraper)),
    )

  for (const locale of locales) {
    const answer = await get(search, scraper, locale)
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([429, 'no-store'])
    const seconds = Number(answer.headers.get('Retry-After'))
    expect(seconds > 0 && seconds <= limits.windows.minuteSeconds).toBe(true)
    expect(await answer.text()).toContain(sayIn(locale)('reads.title'))
    expect(await (await get(`${search}&lang=${locale}`, scraper)).text()).toContain(`<html lang="${locale}"`)
  }
  for (const path of [
    `/c/${slug}/signatories?country=FR`,
    `/c/${slug}/signatories?after=x`,
    `/C/${slug}/Signatories?q=ada`,
    `/c/${slug}/book?q=ada`,
    `/c/${slug}/updates?before=2`,
  ])
    expect([path, await statusOf(path, scraper)]).toEqual([path, 429])
  const whole = request(site.url, {
    path: `http://anywhere.example${search}`,
    headers: { 'X-Forwarded-For': scraper },
  }).end()
  const [toProxy] = (await once(whole, 'response')) as [IncomingMessage]
  expect(toProxy.resume().statusCode).toBe(429)
  const head = await get(search, scraper, 'en', 'HEAD')
  expect([head.status, await head.text()]).toEqual([429, ''])

  for (const path of ['/', `/c/${slug}`, `/c/${slug}/count.json`, `/c/${slug}/signatories`, '/me'])
    expect([path, await statusOf(path, scraper)]).toEqual([path, 200])
  for (const other of ['198.51.100.8', null]) expect(await statusOf(search, other)).toBe(200)
})

test('while we are away a cache in front may show names for ten minutes, and numbers for a day', async () => {
  const keptIfAway = async (path: string) =>
    /stale-if-error=(\d+)/.exec((await get(path, null)).headers.get('Cache-Control') ?? '')?.[1]
  for (const path of [`/c/${slug}`, `/c/${slug}/signatories`, search])
    expect([path, await keptIfAway(path)]).toEqual([path, '600'])
  for (const path of ['/', `/c/${slug}/figures`, `/c/${slug}/words`, `/c/${slug}/count.json`])
    expect([path, await keptIfAway(path)]).toEqual([path, '86400'])
})
