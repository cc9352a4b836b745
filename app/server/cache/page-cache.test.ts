import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { startSite } from '../test-site.ts'

const db = await testDatabase()
const start = () =>
  startSite({
    DATABASE_URL: db.url,
    SECRET: 'a secret for a program that keeps its pages',
    DEMO: 'off',
    LOG_LEVEL: 'debug',
    // Without a worker, which would take the emails that the test reads codes in.
    ROLE: 'web',
    SMTP_URL: 'smtp://127.0.0.1:1',
  })
const site = await start()
const other = await start()
afterAll(() => Promise.all([site.end('SIGTERM'), other.end('SIGTERM')]))

const get = (path: string, headers: Record<string, string> = {}, method = 'GET', url = site.url) =>
  fetch(`${url}${path}`, { method, headers, redirect: 'manual' })
const text = async (path: string, url = site.url) => (await get(path, {}, 'GET', url)).text()

/** A campaign that three people have signed. */
async function signed() {
  const campaign = await openCampaign(db)
  const people = []
  for (let place = 0; place < 3; place++) {
    const person = { ...aPerson(), name: ['Bodil Henriksen', 'Chidi Obi', 'Dov Amsel'][place]! }
    people.push({ ...person, id: await stand(db, campaign.id, person) })
  }
  while ((await sequence(db)) > 0);
  return { ...campaign, people }
}

test('a page from memory has the headers of one made just now, and its three encodings are one text', async () => {
  const { slug } = await signed()
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
  const { slug } = await signed()
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
  const { slug } = await signed()
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

test('what a team changes, and a name that leaves, are on every process’s pages with the next request', async () => {
  const { slug, id, people } = await signed()
  const paths = [`/c/${slug}`, `/c/${slug}/signatories`, `/api/v1/campaigns/${slug}/signatories`]
  const processes = [site.url, other.url]
  const everywhere = () => Promise.all(processes.flatMap((url) => paths.map((path) => text(path, url))))
  // What is heard on a line of its own takes a moment; a browser takes longer to follow a redirect.
  const heard = () => new Promise((soon) => setTimeout(soon, 50))
  const { name } = people[0]!
  for (const page of await everywhere()) expect(page).toContain(name)

  await db.updateTable('signatures').set({ listing: 'anonymous' }).where('id', '=', people[0]!.id).execute()
  await heard()
  for (const page of await everywhere()) expect(page).not.toContain(name)
  await sql`update signatures set held_because = 'HIDDEN' where id = ${people[1]!.id}`.execute(db)
  await heard()
  for (const page of await everywhere()) expect(page).not.toContain(people[1]!.name)

  await db.updateTable('campaigns').set({ organiser: 'The Other Choir' }).where('id', '=', id).execute()
  await heard()
  for (const url of processes)
    for (const path of [`/c/${slug}`, '/']) expect(await text(path, url)).toContain('The Other Choir')

  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  await heard()
  for (const url of processes)
    for (const path of [...paths, `/c/${slug}/count.json`, `/c/${slug}/badge.svg`])
      expect([path, (await get(path, {}, 'GET', url)).status]).toEqual([path, 410])
})

test('signing says no word of its own: only a deed that changes what is shown does', async () => {
  const { id } = await openCampaign(db)
  const line = await listening()
  await stand(db, id, aPerson())
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('campaigns').set({ goal: 7 }).where('id', '=', id).execute()
    await tx.updateTable('campaigns').set({ goal: 8 }).where('id', '=', id).execute()
  })
  await expect.poll(() => line.words).toHaveLength(1)
  await line.end()
})

/** Somebody who hears what is said about pages. */
async function listening() {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: db.url })
  const words: string[] = []
  client.on('notification', ({ payload }) => words.push(payload!))
  await client.connect()
  await client.query('listen pages')
  return { words, end: () => client.end() }
}

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
    const { slug } = await signed()
    const answer = await get(path.replace('SLUG', slug), { Cookie: 'visit=a; desk=b; signing=c' })
    expect(answer.status === 404 || answer.status === 303).toBe(true)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  },
)

test('ten thousand mixed requests: nobody is sent a byte that was made for somebody else', async () => {
  const { slug } = await signed()
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

test('a thousand who come at once to a page that nobody has read yet have it made once', async () => {
  const { slug } = await signed()
  const before = made(slug)
  await Promise.all(Array.from({ length: 1_000 }, async () => (await get(`/c/${slug}?lang=pl`)).text()))
  expect(made(slug) - before).toBe(1)
})

const made = (slug: string) => site.printed().split(`"address":"/c/${slug}?lang=pl"`).length - 1

test('a page that cannot be made anew is shown as it was', async () => {
  const { slug } = await signed()
  await Promise.all([text(`/c/${slug}`), text('/')])
  await sql`alter table campaigns rename to elsewhere`.execute(db)
  try {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`.execute(db)
    await new Promise((soon) => setTimeout(soon, 100))
    for (const path of [`/c/${slug}`, '/']) expect([path, (await get(path)).status]).toEqual([path, 200])
  } finally {
    await sql`alter table elsewhere rename to campaigns`.execute(db)
  }
})
