import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { limits } from '#limits'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, hence, openCampaign, stand } from '#seeds/world.ts'
import { readDocument } from './test-api.ts'
import { startSite } from '../../server/running/test-site.ts'

const db = await testDatabase()
const secret = 'a secret for a program that programs read'
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  ROLE: 'web',
  SMTP_URL: 'smtp://127.0.0.1:1',
  TRUST_PROXY: '1',
})
const { document, isOpenApi, faultsOf, forget } = await readDocument(site)
afterAll(() => Promise.all([site.end('SIGTERM'), forget()]))

const words = {
  en: { title: 'Plant more street trees', context: 'A request.', statement: 'Plant a tree in every street.' },
  fr: { title: 'Des arbres dans les rues', context: 'Une demande.', statement: 'Un arbre dans chaque rue.' },
}
const { id, slug } = await openCampaign(db, { goal: 500, words })
const gone = await openCampaign(db)
const coming = await openCampaign(db, { opensAt: hence('1 day'), closesAt: hence('9 days') })
await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', gone.id).execute()
await db.updateTable('campaigns').set({ default_locale: 'fr' }).where('id', '=', id).execute()
for (const occupation of ['Bus driver', '', 'Lampwright']) await stand(db, id, aPerson({ occupation }))
while ((await sequence(db)) > 0);

type Body = { data: Record<string, never>; links: Record<string, string>; stale?: true }
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/api/v1${path}`, { headers: { 'X-Forwarded-For': '203.0.113.1', ...headers } })
const read = async (path: string) => (await (await get(path)).json()) as Body
const at = (path: string, name = slug) => path.replace('{slug}', name)

test('the document is OpenAPI 3.1, and says where it is true', async () => {
  expect(await isOpenApi()).toBe(true)
  expect(document).toMatchObject({ openapi: '3.1.1', servers: [{ url: `${site.url}/api/v1` }] })
  expect(Object.keys(document.paths)).toEqual([
    '/campaigns',
    '/campaigns/{slug}',
    '/campaigns/{slug}/signatories',
    '/campaigns/{slug}/history',
    '/openapi.json',
  ])
})

test.each(Object.keys(document.paths))('%s answers as documented, and with nothing else', async (path) => {
  const answer = await get(at(path))
  expect(answer.status).toBe(200)
  const known = { 'If-None-Match': answer.headers.get('ETag')! }
  expect(await faultsOf(path, answer)).toEqual([])
  const unchanged = await get(at(path), known)
  expect(unchanged.status).toBe(304)
  expect(await faultsOf(path, unchanged)).toEqual([])
  const wrong = await fetch(`${site.url}/api/v1${at(path)}`, { method: 'DELETE' })
  expect(wrong.status).toBe(405)
  expect(await faultsOf(path, wrong)).toEqual([])
  if (!path.includes('{slug}')) return
  for (const [name, status] of [['no-such-campaign', 404] as const, [gone.slug, 410] as const]) {
    const refused = await get(at(path, name))
    expect(refused.status).toBe(status)
    expect(await faultsOf(path, refused)).toEqual([])
  }
})

test('every way of asking is answered as documented', async () => {
  for (const asked of [
    '?state=scheduled',
    '?state=closed',
    '?q=trees',
    '?q=zzz',
    '?lang=en',
    `?after=${slug}`,
  ])
    expect(await faultsOf('/campaigns', await get(`/campaigns${asked}`)), asked).toEqual([])
  for (const asked of ['?q=ada', '?country=FR', '?q=zzz'])
    expect(
      await faultsOf('/campaigns/{slug}/signatories', await get(`/campaigns/${slug}/signatories${asked}`)),
    ).toEqual([])
  for (const asked of ['?by=hour', '?by=day', '?after=2020-01-01T00:00:00.000Z'])
    expect(
      await faultsOf('/campaigns/{slug}/history', await get(`/campaigns/${slug}/history${asked}`)),
    ).toEqual([])
})

test('a fault of ours is a problem in the same terms, without a word of ours in it', async () => {
  await sql`alter table hour_counts rename to elsewhere`.execute(db)
  // An answer that is kept would have none.
  const answer = await get(`/campaigns/${slug}/history?after=2021-01-01T00:00:00.000Z`)
  const text = await answer.clone().text()
  await sql`alter table elsewhere rename to hour_counts`.execute(db)
  expect(answer.status).toBe(500)
  expect(text).not.toMatch(/hour_counts|select|node_modules/)
  expect(await faultsOf('/campaigns/{slug}/history', answer)).toEqual([])
})

test('a campaign is told as its page shows it, in its own language unless another is asked for', async () => {
  const { data, links } = await read(`/campaigns/${slug}`)
  expect(data).toMatchObject({
    slug,
    state: 'open',
    title: words.fr.title,
    language: 'fr',
    languages: ['fr', 'en'],
    statement: { text: words.fr.statement, version: 1 },
    goal: 500,
    count: 3,
    url: `${site.url}/c/${slug}`,
  })
  const english = await get(`/campaigns/${slug}`, { 'Accept-Language': 'en' })
  expect([english.headers.get('Vary') ?? '', (await english.json()) as Body]).toEqual([
    expect.not.stringContaining('Language'),
    { data, links },
  ])
  expect((await read(`/campaigns/${slug}?lang=en`)).data).toMatchObject({ title: words.en.title })
  expect((await read(`/campaigns/${coming.slug}`)).data).toMatchObject({ state: 'scheduled', count: 0 })
  for (const link of Object.values(links)) {
    const linked = await fetch(link)
    expect([link, linked.status]).toEqual([link, 200])
    await linked.body?.cancel()
  }
  const told = (await (await fetch(links.count!)).json()) as { count: number; asOf: string }
  expect(data).toMatchObject({ count: told.count, asOf: told.asOf })
  expect(await (await fetch(links.statement!)).text()).toBe(words.fr.statement)
})

test('a list is followed from page to page by its links, in the body and in the header', async () => {
  for (let place = 0; place < limits.list.perPage; place += 1) await openCampaign(db)
  const first = await get('/campaigns')
  const { data, links } = (await first.clone().json()) as Body
  expect(first.headers.get('Link')).toBe(`<${links.next}>; rel="next"`)
  expect(await faultsOf('/campaigns', first)).toEqual([])
  expect(links.self).toBe(`${site.url}/api/v1/campaigns`)
  const second = (await (await fetch(links.next!)).json()) as Body
  expect([data, second.data].map(({ length }) => length)).toEqual([limits.list.perPage, 2])
  expect(second.links.next).toBeNull()
})

test('any other site may read it, and may ask before it does', async () => {
  const origin = { Origin: 'https://elsewhere.example', Cookie: 'a=b' }
  const answer = await get(`/campaigns/${slug}`, origin)
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  expect(answer.headers.get('Access-Control-Expose-Headers')).toBe(
    'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
  )
  expect(answer.headers.get('Cache-Control')).toBe(
    'public, max-age=2, s-maxage=10, stale-while-revalidate=30, stale-if-error=86400',
  )
  for (const path of [`/api/v1/campaigns/${slug}`, '/api/v1/campaigns', `/c/${slug}/count.json`]) {
    const asked = { ...origin, 'Access-Control-Request-Method': 'GET' }
    const may = await fetch(`${site.url}${path}`, { method: 'OPTIONS', headers: asked })
    expect([path, may.status, may.headers.get('Access-Control-Allow-Methods')]).toEqual([
      path,
      204,
      'GET, HEAD',
    ])
    expect(may.headers.get('Access-Control-Allow-Origin')).toBe('*')
  }
  for (const path of [`/c/${slug}`, `/c/${slug}/sign`, `/c/${slug}/statement.txt`, '/api', '/me'])
    expect((await fetch(`${site.url}${path}`, { method: 'OPTIONS' })).status, path).toBe(405)
  const head = await fetch(`${site.url}/api/v1/campaigns`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('names are kept by no search engine, and by nobody else for long', async () => {
  const { headers } = await get(`/campaigns/${slug}/signatories`)
  expect(headers.get('X-Robots-Tag')).toBe('noindex')
  expect(headers.get('Cache-Control')).toContain('stale-if-error=600')
  expect((await get(`/campaigns/${slug}`)).headers.get('X-Robots-Tag')).toBeNull()
})

test('a network reads six hundred times a minute, is told what is left, and nobody else is kept out', async () => {
  const from = { 'X-Forwarded-For': '198.51.100.7' }
  const left = (answer: Response) => /^"reads";r=(\d+);t=\d+$/.exec(answer.headers.get('RateLimit')!)?.[1]
  const most = limits.reads.perNetworkAndMinute
  const first = await get('/campaigns', from)
  expect([left(first), first.headers.get('RateLimit-Policy')]).toEqual([
    `${most - 1}`,
    `"reads";q=${most};w=60`,
  ])
  const known = { ...from, 'If-None-Match': first.headers.get('ETag')! }
  expect(left(await get('/campaigns', known))).toBe(`${most - 2}`)
  for (let batch = 2; batch < most; batch += 46)
    await Promise.all(Array.from({ length: 46 }, () => get('/nothing', from).then((answer) => answer.text())))
  for (const path of Object.keys(document.paths)) {
    const over = await get(at(path), from)
    expect([over.status, left(over)]).toEqual([429, '0'])
    expect(Number(over.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(Number(over.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
    expect(await faultsOf(path, over)).toEqual([])
  }
  expect((await get('/campaigns', { 'X-Forwarded-For': '198.51.100.8' })).status).toBe(200)
  const ourselves = await fetch(`${site.url}/api/v1/campaigns`)
  expect(left(ourselves)).toBe(`${most}`)
})
