import { afterAll, expect, test, vi } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { startSite } from '../../server/running/test-site.ts'

const db = await testDatabase()
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: 'a secret for a program that others show on their pages',
  DEMO: 'off',
})
afterAll(() => site.end('SIGTERM'))
const { slug } = await openCampaign(db, { slug: 'shown-elsewhere' })
const gone = await openCampaign(db)
await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', gone.id).execute()

// Once its opening has its place in the log, nothing about it moves any more.
const isPlaced = async () =>
  (await fetch(`${site.url}/c/${slug}/count/events`, { method: 'HEAD' })).status === 200
await vi.waitUntil(isPlaced, { timeout: 10_000 })

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${site.url}${path}`, { method, headers, redirect: 'manual' })
const oembed = (address: string, more = '') => `/oembed?url=${encodeURIComponent(address)}${more}`

const embeds = (campaign: string) => [
  { path: `/embed/c/${campaign}`, type: 'text/html; charset=utf-8' },
  { path: `/c/${campaign}/badge.svg`, type: 'image/svg+xml; charset=utf-8' },
  { path: `/c/${campaign}/count.json`, type: 'application/json; charset=utf-8' },
  { path: `/c/${campaign}/count.json?lang=fr`, type: 'application/json; charset=utf-8' },
  { path: oembed(`${site.url}/c/${campaign}`), type: 'application/json; charset=utf-8' },
]

test.each(embeds(slug))('$path is for every site and knows nobody', async ({ path, type }) => {
  const answer = await get(path)
  const bytes = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe(type)
  expect(answer.headers.get('Set-Cookie')).toBeNull()
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  expect(answer.headers.get('Cache-Control')).toMatch(/^public, .*stale-if-error=86400$/)
  const somebody = { 'Accept-Language': 'ar', Cookie: 'lang=ar; visit=1', 'User-Agent': 'somebody else' }
  expect(await (await get(path, somebody)).text()).toBe(bytes)
  const again = await get(path, { 'If-None-Match': answer.headers.get('ETag')! })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test.each([...embeds('no-such-campaign'), ...embeds('NO%2fSUCH')].map((each) => ({ ...each, status: 404 })))(
  '$path of no campaign says so in its own type',
  async ({ path, type, status }) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([status, '*'])
    const ofProblem = type.startsWith('application') ? 'application/problem+json' : type
    expect(answer.headers.get('Content-Type')).toBe(ofProblem)
  },
)

test('a withdrawn campaign is gone in every form', async () => {
  for (const { path } of embeds(gone.slug)) expect([path, (await get(path)).status]).toEqual([path, 410])
})

test.each([
  'c=other',
  'c=<script>',
  'theme=javascript:',
  'color=red;background:url(//e)',
  'lang=../../',
  'width=99999999',
  'size=%00',
  'lang=%F0%9F%98%80&theme=%ff',
])('asked for nonsense (%s), the frame and the picture are the plain ones', async (asked) => {
  for (const path of [`/embed/c/${slug}`, `/c/${slug}/badge.svg`])
    expect(await (await get(`${path}?${asked}`)).text()).toBe(await (await get(path)).text())
})

test('only what is under /embed/ may stand in a frame', async () => {
  const framed = await get(`/embed/c/${slug}`)
  expect(framed.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
  expect(framed.headers.get('X-Frame-Options')).toBeNull()
  const others = [
    '/',
    '/embed',
    '/embed.js',
    '/oembed',
    '/limits',
    '/me',
    '/no-such-page',
    '/api',
    ...['', '/sign', '/code', '/signed', '/signatories', '/figures', '/badge.svg', '/count.json'].map(
      (rest) => `/c/${slug}${rest}`,
    ),
  ]
  for (const path of others) {
    const { headers } = await get(path)
    expect([path, headers.get('X-Frame-Options')]).toEqual([path, 'DENY'])
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  }
})

test('the frame’s policy names its one style, and lets in no other and nothing inline that runs', async () => {
  const policy = (await get(`/embed/c/${slug}`)).headers.get('Content-Security-Policy')!
  expect(policy).toMatch(/style-src 'sha256-[\w+/]{43}='/)
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
})

test('the script may be loaded with its hash from any page, and the newest one from an address that stays', async () => {
  const [versioned, newest] = [await get('/embed.v1.js'), await get('/embed.js')]
  expect(versioned.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(versioned.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(newest.headers.get('Cache-Control')).toBe('public, max-age=3600')
  expect(newest.headers.get('Content-Type')).toMatch(/^text\/javascript/)
  expect(await newest.text()).toBe(await versioned.text())
})

test('oEmbed answers for the addresses of our campaigns and for no others', async () => {
  const ours = `${site.url}/c/${slug}`
  const html = async (address: string, more?: string) =>
    ((await (await get(oembed(address, more))).json()) as { html: string }).html
  expect(await html(`${ours}?lang=pl`)).toContain(`src="${site.url}/embed/c/${slug}?lang=pl"`)
  expect(await html(ours, '&maxheight=60')).toContain('size=compact')
  const refused: [string, string, number][] = [
    ['https://elsewhere.example.org/c/shown-elsewhere', '', 404],
    [`${ours}/signatories`, '', 404],
    ['javascript:alert(1)', '', 404],
    ['', '', 404],
    [ours, '&format=xml', 501],
  ]
  for (const [address, more, status] of refused)
    expect([address, (await get(oembed(address, more))).status]).toEqual([address, status])
})

test('a campaign’s page tells software where to ask for its frame', async () => {
  const page = await (await get(`/c/${slug}`)).text()
  const link = /<link[^>]*application\/json\+oembed[^>]*>/.exec(page)?.[0] ?? ''
  const href = /href="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&')
  expect((await fetch(href!)).status).toBe(200)
})
