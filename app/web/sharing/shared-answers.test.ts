import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { hence, openCampaign } from '#seeds/world.ts'
import { startSite } from '../../server/running/test-site.ts'

const db = await testDatabase()
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: 'a secret for a program whose campaigns are shared',
  DEMO: 'off',
})
afterAll(() => site.end('SIGTERM'))

const title = 'Trees <b>&amp; “birds”</b> \u0008first'
const words = {
  en: { title, context: 'A request\nto the council.', statement: 'Plant a tree in every street.' },
  ar: { title: 'ازرعوا الشوارع', context: 'طلب إلى المجلس.', statement: 'ازرعوا شجرة في كل شارع.' },
}
const { slug } = await openCampaign(db, { words })
const alone = await openCampaign(db)
const draft = await openCampaign(db)
const gone = await openCampaign(db)
const coming = await openCampaign(db, { opensAt: hence('1 day') })
await db.updateTable('campaigns').set({ state: 'draft' }).where('id', '=', draft.id).execute()
await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', gone.id).execute()

const ask = (path: string, init?: RequestInit) => fetch(`${site.url}${path}`, init)
const bytesOf = async (path: string) => Buffer.from(await (await ask(path)).arrayBuffer())

/** The page's head as others read it: properties, and links with their languages. */
async function headOf(path: string) {
  const html = await (await ask(path)).text()
  const attributes = (tag: string) =>
    Object.fromEntries(
      [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [
        name!.toLowerCase(),
        value!.replaceAll('&amp;', '&'),
      ]),
    )
  const metas = [...html.matchAll(/<meta[^>]*>/g)].map(([tag]) => attributes(tag))
  const links = [...html.matchAll(/<link[^>]*>/g)].map(([tag]) => attributes(tag))
  return {
    links,
    canonical: links.find(({ rel }) => rel === 'canonical')?.href,
    languages: Object.fromEntries(
      links.filter(({ hreflang }) => hreflang).map((link) => [link.hreflang, link.href]),
    ),
    property: (wanted: string) =>
      metas
        .filter(({ property, name }) => property === wanted || name === wanted)
        .map(({ content }) => content),
  }
}

test('the picture a page names is the one that is there, and may be kept', async () => {
  const { property } = await headOf(`/c/${slug}?lang=ar`)
  const [picture] = property('og:image')
  expect(picture).toMatch(new RegExp(`^${site.url}/c/${slug}/card\\.png\\?v=[\\w-]{10}&lang=ar$`))
  const answer = await fetch(picture!)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=86400, immutable',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
  const again = await fetch(picture!, { headers: { 'If-None-Match': answer.headers.get('ETag')! } })
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
  const asked = await fetch(picture!, { method: 'HEAD' })
  expect([asked.status, asked.headers.get('ETag')]).toEqual([200, answer.headers.get('ETag')])
})

test('a version that nobody has made gets the picture of the moment, for a minute', async () => {
  const named = await bytesOf(`/c/${slug}/card.png?lang=en`)
  for (const odd of ['v=', 'v=x', 'v=%00', `v=${'a'.repeat(3_000)}`, 'v=1&v=2', '', 'lang=xx&v[]=1']) {
    const answer = await ask(`/c/${slug}/card.png?lang=en&${odd}`)
    expect(answer.headers.get('Cache-Control'), odd).toContain('max-age=60,')
    expect(Buffer.from(await answer.arrayBuffer()).equals(named) || odd.includes('lang'), odd).toBe(true)
  }
})

test('each language has its own picture', async () => {
  const [english, arabic] = await Promise.all(
    ['en', 'ar'].map((lang) => bytesOf(`/c/${slug}/card.png?lang=${lang}`)),
  )
  expect(english!.equals(arabic!)).toBe(false)
})

test.each([
  ['unknown', 'no-such-campaign', 404],
  ['a draft', draft.slug, 404],
  ['withdrawn', gone.slug, 410],
  ['no address at all', 'A_b%00', 404],
])('for a campaign that is %s, each form says so in its own kind', async (_, address, status) => {
  const [card, code] = await Promise.all([ask(`/c/${address}/card.png`), ask(`/c/${address}/qr.svg`)])
  expect([card.status, card.headers.get('Content-Type')]).toEqual([status, 'image/png'])
  expect([code.status, code.headers.get('Content-Type')]).toEqual([status, 'image/svg+xml; charset=utf-8'])
  expect((await card.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
  expect(await code.text()).toMatch(/^<svg [^]*<\/svg>\n$/)
})

test('a code leads to the page in the language that was asked for', async () => {
  const [plain, french] = await Promise.all(
    ['', '?lang=fr'].map(async (search) => (await ask(`/c/${slug}/qr.svg${search}`)).text()),
  )
  expect(plain).not.toBe(french)
  expect(plain).toContain('<title>Trees &lt;b&gt;&amp;amp; “birds”&lt;/b&gt; first</title>')
})

test('a page says how it is to be shown, where it is, and in which languages', async () => {
  const page = await headOf(`/c/${slug}?lang=ar`)
  const here = `${site.url}/c/${slug}`
  expect(page.canonical).toBe(`${here}?lang=ar`)
  expect(page.languages).toEqual({ en: `${here}?lang=en`, ar: `${here}?lang=ar`, 'x-default': here })
  expect(
    ['og:type', 'og:title', 'og:description', 'og:url', 'og:locale', 'og:locale:alternate'].map(
      page.property,
    ),
  ).toEqual([['website'], ['ازرعوا الشوارع'], ['طلب إلى المجلس.'], [`${here}?lang=ar`], ['ar_AR'], ['en_GB']])
  expect(['og:image:width', 'og:image:height', 'og:image:type', 'twitter:card'].map(page.property)).toEqual([
    ['1200'],
    ['630'],
    ['image/png'],
    ['summary_large_image'],
  ])
  expect((await headOf(`/c/${slug}`)).canonical).toBe(here)
})

test('a language without words in it has no address of its own', async () => {
  const page = await headOf(`/c/${alone.slug}?lang=pl`)
  expect(page.canonical).toBe(`${site.url}/c/${alone.slug}`)
  expect(page.languages).toEqual({})
  expect(page.property('og:locale')).toEqual(['en_GB'])
})

test('a title cannot leave its tag', async () => {
  const html = await (await ask(`/c/${slug}?lang=en`)).text()
  expect(html).not.toContain('<b>')
  expect(html).toContain('<meta property="og:description" content="A request to the council."/>')
})

test('the front page names its feed, and the feed tells what opened, in valid words', async () => {
  const { links, property } = await headOf('/?lang=fr')
  const feed = links.find(({ type }) => type === 'application/atom+xml')!
  expect(feed).toMatchObject({ rel: 'alternate', href: '/feed.xml?lang=fr' })
  expect(property('twitter:card')).toEqual(['summary'])
  const answer = await ask(feed.href!)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/atom+xml; charset=utf-8',
    'access-control-allow-origin': '*',
  })
  const text = await answer.text()
  expect(text).toContain(`<id>${site.url}/c/${slug}#opened</id>`)
  expect(text).toContain(`href="${site.url}/c/${slug}?lang=fr"`)
  for (const hidden of [draft, gone, coming]) expect(text).not.toContain(hidden.slug)
  const { status } = await ask(feed.href!, { headers: { 'If-None-Match': answer.headers.get('ETag')! } })
  expect(status).toBe(304)
})

test('search engines are told of every public page and of nothing else', async () => {
  expect(await (await ask('/robots.txt')).text()).toContain(`\nSitemap: ${site.url}/sitemap.xml\n`)
  const text = await (await ask('/sitemap.xml')).text()
  const places = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place!.replace(site.url, ''))
  expect(places.toSorted()).toEqual(
    ['/', '/limits', '/privacy', ...[slug, alone.slug, coming.slug].map((each) => `/c/${each}`)].toSorted(),
  )
  expect(text).toContain(`hreflang="ar" href="${site.url}/c/${slug}?lang=ar"`)
})
