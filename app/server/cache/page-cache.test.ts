import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { asking, signed, startKeeping } from './test-kept-pages.ts'

const db = await testDatabase()
const site = await startKeeping(db)
afterAll(() => site.end('SIGTERM'))
const get = asking(site)

test('a page from memory has the headers of one made just now, and its three encodings are one text', async () => {
  const { slug } = await signed(db)
  for (const path of [
    '/',
    `/c/${slug}`,
    `/c/${slug}/count.json`,
    `/embed/c/${slug}`,
    '/api/v1/campaigns',
    '/live.js',
  ]) {
    const first = await get(path)
    const again = await get(path)
    const changing = ['date', 'ratelimit', 'connection', 'keep-alive']
    const all = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => !changing.includes(name)))
    expect(all(again)).toEqual(all(first))
    expect(again.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(again.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const bodies = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) =>
        (await get(path, { 'Accept-Encoding': encoding })).text(),
      ),
    )
    expect(new Set([...bodies, await again.text()]).size).toBe(1)
  }
})

test('whoever has the page is told so; HEAD says everything but the page', async () => {
  const { slug } = await signed(db)
  const path = `/c/${slug}`
  const whole = await get(path, { 'Accept-Encoding': 'br' })
  const head = await get(path, { 'Accept-Encoding': 'br' }, 'HEAD')
  for (const name of ['ETag', 'Vary', 'Content-Length', 'Content-Type', 'Cache-Control', 'Content-Encoding'])
    expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)])
  expect(await head.text()).toBe('')
  expect(whole.headers.get('Vary')).toBe('Accept-Language, Accept-Encoding')
  expect(whole.headers.get('ETag')).toMatch(/^"[\w-]+"$/)
  const known = await get(path, { 'If-None-Match': whole.headers.get('ETag')! })
  expect([known.status, await known.text(), known.headers.get('Vary')]).toEqual([
    304,
    '',
    whole.headers.get('Vary'),
  ])
  expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200)
})

test('a reader’s language decides which page it is, and no reader’s language reaches another', async () => {
  const { slug } = await signed(db)
  const languageOf = async (wishes: string, query = '') =>
    /<html lang="(\w+)"/.exec(
      await (await get(`/c/${slug}${query}`, { 'Accept-Language': wishes })).text(),
    )?.[1]
  for (const wishes of ['de', 'ar', 'fr;q=0.1, pl', 'de', 'xx']) {
    expect(await languageOf(wishes)).toBe({ de: 'de', ar: 'ar', 'fr;q=0.1, pl': 'pl', xx: 'en' }[wishes])
    expect(await languageOf(wishes, '?lang=es')).toBe('es')
  }
  expect((await get(`/c/${slug}?lang=es`)).headers.get('Vary')).toBe('Accept-Encoding')
})

test.each([
  '/me/x.css',
  '/me/signatures/x.css',
  '/c/SLUG/sign/x.js',
  '/c/SLUG/code/x.css',
  '/c/SLUG/signed/live.js',
  '/c/SLUG/signed.css',
  '/organise/x.svg',
])(
  'an address that is decorated to look like a file leads to nobody’s page, and is not kept: %s',
  async (path) => {
    const { slug } = await signed(db)
    const answer = await get(path.replace('SLUG', slug), { Cookie: 'visit=a; desk=b; signing=c' })
    expect(answer.status === 404 || answer.status === 303).toBe(true)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  },
)

test('ten thousand mixed requests: nobody is sent a byte that was made for somebody else', async () => {
  const { slug } = await signed(db)
  const marks = new Set<string>()
  const addresses = [
    '/',
    `/c/${slug}`,
    `/c/${slug}/signatories`,
    `/c/${slug}/words`,
    `/c/${slug}/figures`,
    `/c/${slug}/count.json`,
    `/c/${slug}/badge.svg`,
    `/embed/c/${slug}`,
    '/embed',
    '/api',
    '/limits',
    '/privacy',
    '/me',
    `/c/${slug}/sign`,
    `/c/${slug}/nothing`,
    `/c/${slug}/signatories?q=`,
    '/api/v1/campaigns',
    `/api/v1/campaigns/${slug}`,
  ]
  const languages = ['en', 'fr', 'de', 'es', 'pl', 'ar']
  const wholes = new Map<string, Set<string>>()
  const leaks: string[] = []
  let place = 0
  const somebody = async () => {
    while (place < 10_000) {
      const mark = `mark${(place++).toString(36)}x${createHash('sha256').update(`${place}`).digest('hex').slice(0, 12)}`
      marks.add(mark)
      const language = languages[place % languages.length]!
      const address = addresses[place % addresses.length]!
      const path = address.endsWith('q=')
        ? `${address}${mark}`
        : `${address}${place % 3 ? '' : `?utm_source=${mark}`}`
      const answer = await get(path, {
        'Accept-Language': language,
        Cookie: `visit=${mark}; desk=${mark}; signing=${mark}`,
        'User-Agent': mark,
        'X-Forwarded-For': '203.0.113.9',
        Referer: `https://elsewhere.example/${mark}`,
        ...(place % 7 === 0 && { 'X-Forwarded-Host': mark }),
      })
      const body = await answer.text()
      const isKept = !!answer.headers.get('Cache-Control')?.includes('public') && !address.endsWith('q=')
      const own = (body.match(/mark\w{13,}/g) ?? []).filter((found) => isKept || found !== mark)
      if (own.length > 0 || answer.headers.get('Set-Cookie')) leaks.push(`${path}: ${own.join(' ')}`)
      if (answer.status === 200 && isKept) {
        const key = `${address} ${answer.headers.get('Vary')?.includes('Accept-Language') ? language : ''}`
        wholes.set(key, (wholes.get(key) ?? new Set()).add(body))
      }
    }
  }
  await Promise.all(Array.from({ length: 16 }, somebody))
  expect(leaks).toEqual([])
  expect(marks.size).toBeGreaterThanOrEqual(10_000)
  // A page of figures says of which minute it is.
  const changing = [...wholes].filter(([key, bodies]) => bodies.size > 1 && !key.includes('/figures'))
  expect(changing.map(([key]) => key)).toEqual([])
}, 60_000)
