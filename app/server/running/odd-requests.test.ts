import { once } from 'node:events'
import { connect } from 'node:net'
import { request as rawRequest, type IncomingHttpHeaders } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { recount } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const secret = 'a secret for a program that is asked odd things'
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' })
afterAll(() => site.end('SIGTERM'))
const { slug, id } = await openCampaign(db)
const form = { name: 'Ada Oyelaran', email: 'ada@example.org', listing: 'public' }

type Asked = { method?: string; headers?: Record<string, string | string[]>; body?: string }

/** Asks for a path exactly as written, which no browser and no fetch would. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((answered, failed) => {
    const asked = rawRequest(`${site.url}/`, { path, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        answered({
          status: answer.statusCode!,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    asked.on('error', failed)
    asked.end(body)
  })
}

const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' }
const encoded = new URLSearchParams(form).toString()

test('an address that does not decode is answered without a word in the log', async () => {
  const printed = site.printed()
  expect((await ask('/c/%C3%28/x')).status).toBe(404)
  expect(site.printed()).toBe(printed)
})

test.each([
  `/c/${slug}/sign`,
  `/c/${slug}/signed`,
  `/c/${slug}/code`,
  '/me',
  '/me/signatures',
  '/me/erase',
  '/no-such-page',
])('no cache keeps %s, wherever it leads', async (path) => {
  expect((await ask(path)).headers['cache-control']).toBe('no-store')
})

test.each([
  ['/%C3%28', 404],
  ['/%C0%AF', 404],
  ['/c/%00', 404],
  [`/c/${slug}%00`, 404],
  ['/..%2f..%2fetc/passwd', 404],
  ['/assets/..%2f..%2fpackage.json', 404],
  ['//evil.example', 404],
  ['/\\evil.example', 400],
  ['/%09/evil.example', 404],
  [`/${'a'.repeat(8_000)}`, 404],
  [`/c/${slug}/signatories?q=%00&country=%00&occupation=%00&after=%00`, 200],
  [`/c/${slug}/signatories?${'k=1&'.repeat(2_000)}q=a&q=b`, 200],
  [`/c/${slug}/signatories?__proto__[x]=1&constructor[prototype][x]=1&q[$ne]=`, 200],
  [`/c/${slug}/signatories?after=00000000-0000-0000-0000-000000000000&q=%25%5f%5c`, 200],
  [`/c/${slug}?lang=../../`, 200],
  [`/c/${slug}/signed.css`, 404],
  [`/c/${slug}/code/x.css`, 404],
  ['/me/signatures/nothing', 303],
  ['/stop/AAAA', 404],
  ['/accent/zzzzzz.css', 404],
])('the odd address %s is answered, and is no fault of ours', async (path, status) => {
  const answer = await ask(path)
  expect(answer.status).toBe(status)
  expect(/\.(?:ts|js):\d+|\bselect \S+ from|node_modules/.test(answer.text)).toBe(false)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  '%s is no way to use a page',
  async (method) => {
    for (const path of ['/', `/c/${slug}`, `/c/${slug}/sign`, '/me']) {
      expect((await ask(path, { method })).status, path).toBe(405)
    }
  },
)

test.each([
  ['another site', { ...asForm, Origin: 'https://evil.example' }, 403],
  ['nowhere', { ...asForm, Origin: 'null' }, 403],
  ['a neighbour', { ...asForm, 'Sec-Fetch-Site': 'same-site' }, 403],
  [
    'a host that lies',
    { ...asForm, Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    403,
  ],
  ['a script with JSON', { 'Content-Type': 'application/json' }, 415],
  ['a form in disguise', { 'Content-Type': 'text/plain' }, 415],
  ['somebody who says nothing', {}, 415],
])('a form from %s is refused, and nothing is written', async (_, headers, status) => {
  const before = await db.selectFrom('signatures').select('id').execute()
  for (const path of [
    `/c/${slug}/sign`,
    `/c/${slug}/code`,
    `/c/${slug}/code/resend`,
    '/me',
    '/me/leave',
    '/me/erase',
  ]) {
    expect((await ask(path, { method: 'POST', headers, body: encoded })).status, path).toBe(status)
  }
  expect(await db.selectFrom('signatures').select('id').execute()).toEqual(before)
})

test('a form larger than any form is refused', async () => {
  const body = `${encoded}&occupation=${'a'.repeat(70_000)}`
  expect((await ask(`/c/${slug}/sign`, { method: 'POST', headers: asForm, body })).status).toBe(413)
})

test('a program that fills in the hidden field is answered like everybody, and nothing is written', async () => {
  const before = await db.selectFrom('signatures').select('id').execute()
  const trapped = await ask(`/c/${slug}/sign`, {
    method: 'POST',
    headers: asForm,
    body: `${encoded}&homepage=x`,
  })
  const taken = await ask(`/c/${slug}/sign`, { method: 'POST', headers: asForm, body: encoded })
  expect([trapped.status, trapped.headers.location, trapped.text]).toEqual([
    taken.status,
    taken.headers.location,
    taken.text,
  ])
  expect(await db.selectFrom('signatures').select('id').execute()).toHaveLength(before.length + 1)
  expect(await recount(db, id)).toMatchObject({ rows: 0 })
})

test('every answer keeps frames, inline scripts and other sites out; readers get no cookie', async () => {
  for (const path of [
    '/',
    `/c/${slug}`,
    `/c/${slug}/signatories`,
    `/c/${slug}/code`,
    '/me',
    '/limits',
    '/privacy',
    '/nowhere',
    '/live.js',
  ]) {
    const { headers } = await ask(path)
    const policy = String(headers['content-security-policy'])
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toContain('unsafe')
    expect(headers['set-cookie'], path).toBeUndefined()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['access-control-allow-origin'], path).toBeUndefined()
  }
  const { headers } = await ask(`/c/${slug}/count.json`, {
    headers: { Cookie: 'a=b', Origin: 'https://evil.example' },
  })
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(headers['access-control-allow-credentials']).toBeUndefined()
})

test('what belongs to one person is kept by no cache; name pages by no search engine', async () => {
  for (const path of [`/c/${slug}/code`, '/me', '/me/code', '/me/signatures', '/me/signatures.json']) {
    const { headers, status } = await ask(path)
    if (status === 200) expect(headers['cache-control'], path).toContain('no-store')
  }
  expect((await ask(`/c/${slug}/signatories`)).headers['x-robots-tag']).toBe('noindex')
})

test('a host header that lies changes no link', async () => {
  for (const path of ['/', `/c/${slug}`, '/limits']) {
    const { text } = await ask(path, {
      headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
    })
    expect(text).not.toContain('evil.example')
  }
})

test.each([
  ['one that names itself', { Host: 'localhost:9999' }],
  ['one that says whom it forwards for', { 'X-Forwarded-Host': 'cdn.internal' }],
  ['one that hides where a form comes from', { Origin: 'null' }],
])('behind a proxy, %s, a form of ours is taken', async (_, headers) => {
  const ours = { ...asForm, Origin: site.url, 'Sec-Fetch-Site': 'same-origin' }
  const { status } = await ask(`/c/${slug}/sign`, {
    method: 'POST',
    headers: { ...ours, ...headers },
    body: encoded,
  })
  expect(status).toBe(303)
})

test('a button whose campaign is gone leads to a page that says so, and a wrong method to the right ones', async () => {
  const gone = await ask('/c/no-such-campaign/code/resend', { method: 'POST', headers: asForm, body: '' })
  expect([gone.status, gone.text.includes('<h1')]).toEqual([404, true])
  for (const path of ['/', `/c/${slug}`, `/c/${slug}/count.json`]) {
    const { status, headers } = await ask(path, { method: 'POST', headers: asForm, body: '' })
    expect([path, status, headers.allow]).toEqual([path, 405, 'GET, HEAD'])
  }
})

test('whoever has the number already is told so, also when it was sent compressed', async () => {
  const path = `/c/${slug}/count.json`
  const { etag } = (await ask(path, { headers: { 'Accept-Encoding': 'gzip' } })).headers
  for (const known of [etag!, `W/${etag!.replace('W/', '')}`, `"other", ${etag!}`, '*'])
    expect((await ask(path, { headers: { 'If-None-Match': known } })).status).toBe(304)
  expect((await ask(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
})

test('a request that dribbles is given up after ten seconds', async () => {
  const { hostname, port } = new URL(site.url)
  const line = connect(Number(port), hostname)
  const start = performance.now()
  line.write('GET / HTTP/1.1\r\n')
  const dribble = setInterval(() => line.write('X'), 500)
  line.on('error', () => {}).resume()
  await once(line, 'close')
  clearInterval(dribble)
  expect(performance.now() - start).toBeLessThan(14_000)
}, 30_000)

test.each(['/health/live', '/health/ready', '/accent/1f4d36.css', '/robots.txt', '/feed.xml'])(
  'what has no page of its own refuses other methods all the same: %s',
  async (path) => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) expect((await ask(path, { method })).status).toBe(405)
    expect(
      (await ask(path, { method: 'POST', headers: { ...asForm, Origin: 'https://e.example' } })).status,
    ).toBe(403)
  },
)

test.each(['/health/live', `/embed/c/${slug}`, '/api/v1/campaigns', `/c/${slug}`])(
  'the framework’s own way to a page’s data leads nowhere else: %s',
  async (path) => {
    const [plain, odd] = [await ask(path), await ask(`${path}?_data=routes/home`)]
    expect([odd.status, odd.headers['content-type']]).toEqual([plain.status, plain.headers['content-type']])
  },
)
