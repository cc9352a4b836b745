import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, fillIn, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { readDocument } from './test-api.ts'
import { startSite } from '../../server/running/test-site.ts'

const db = await testDatabase()
const secret = 'a secret for a program that strangers read'
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  ROLE: 'web',
  SMTP_URL: 'smtp://127.0.0.1:1',
})
const { document, faultsOf, forget } = await readDocument(site)
afterAll(() => Promise.all([site.end('SIGTERM'), forget()]))

const { id, slug } = await openCampaign(db)
const anonymous = { name: 'Nora Namelessly', email: 'nora.namelessly@example.org', listing: 'anonymous' }
const held = { name: 'Haaaaaal Heldback', email: 'hal.heldback@example.org', affiliation: 'Heldback Works' }
const pending = { name: 'Penny Notyet', email: 'penny.notyet@example.org', occupation: 'Notyet' }
const shown = { name: 'Shona Showable', email: 'shona.showable@example.org', occupation: 'Lampwright' }
const gone = { name: 'Gus Leftagain', email: 'gus.leftagain@example.org' }
for (const person of [anonymous, held, shown]) await stand(db, id, aPerson(person))
await fillIn(db, postOffice(), id, aPerson(pending))
const left = aPerson(gone)
await withdraw(db, keys, { id: await stand(db, id, left), addressKey: left.addressKey })
const draft = await openCampaign(db)
const withdrawn = await openCampaign(db)
await db.updateTable('campaigns').set({ state: 'draft' }).where('id', '=', draft.id).execute()
await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', withdrawn.id).execute()
while ((await sequence(db)) > 0);

const get = (path: string) => fetch(`${site.url}/api/v1${path}`)
const addresses = Object.keys(document.paths)
const at = (path: string) => path.replace('{slug}', slug)

test('only those who are on the public list are in any answer, and nothing that was not meant for it', async () => {
  const asked = ['', '?q=namelessly', '?q=heldback', '?q=notyet', '?q=leftagain', '?q=example', '?country=']
  const answers = await Promise.all(
    addresses.flatMap((path) => asked.map(async (query) => (await get(`${at(path)}${query}`)).text())),
  )
  const told = answers.join('\n')
  expect(told).toContain(shown.name)
  const people = ['Nora', 'Namelessly', 'Heldback', 'Penny', 'Notyet', 'Leftagain', 'example.org', '@']
  const ours = [draft.slug, withdrawn.slug, draft.id, id, 'F_REPEAT', 'mac', 'sealed', 'ticket', 'updates']
  expect([...people, ...ours].filter((secretly) => told.includes(secretly))).toEqual([])
})

test('a draft is as unknown as what never was', async () => {
  for (const path of addresses.filter((one) => one.includes('{slug}')))
    expect((await get(path.replace('{slug}', draft.slug))).status).toBe(404)
})

const nonsense = [
  'q=%00',
  `q=${'a'.repeat(10_000)}`,
  `q=${'%F0%9F%8C%B3'.repeat(1_000)}`,
  'q=%',
  'q=a&q=b&q=c',
  'q[$ne]=1&q[]=x',
  "q=';drop table signatures--",
  '__proto__=1&__proto__[state]=open&constructor=1&toString=1&hasOwnProperty=1',
  'state=nonsense',
  'state=draft',
  'state=withdrawn',
  'state=open&state=draft',
  'by=century',
  'by=__proto__',
  'after=nonsense',
  'after=%00',
  `after=${'9'.repeat(5_000)}`,
  'after=00000000-0000-0000-0000-000000000000',
  'after=0000-01-01T00:00:00Z',
  'after=9999-12-31T23:59:59.999Z',
  'after=2026-02-30T00:00:00Z',
  'lang=../../',
  'lang=%00',
  'lang=constructor',
  'country=__',
  'country=%00%00',
  'k=1&'.repeat(2_000),
]

test.each(nonsense)('%s is answered as if it had not been said', async (query) => {
  for (const path of addresses) {
    const answer = await get(`${at(path)}?${query}`)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await faultsOf(path, answer), path).toEqual([])
  }
})

test('nonsense gives the default, and the address it stands for', async () => {
  type Told = { data: unknown[]; links: { self: string } }
  const told = async (path: string) => (await (await get(path)).json()) as Told
  for (const [path, odd] of [
    ['/campaigns', '?state=nonsense&after=%00&lang=../../'],
    ['/campaigns', '?state=draft'],
    [`/campaigns/${slug}/history`, '?by=century&after=yesterday'],
    [`/campaigns/${slug}/signatories`, '?after=nobody&country=nowhere'],
  ] as const)
    expect(await told(`${path}${odd}`)).toEqual(await told(path))
})

test.each([
  '/',
  '',
  '/nothing',
  '/campaigns/',
  '/campaigns/UPPER',
  '/campaigns/__proto__',
  '/campaigns/%00',
  '/campaigns/%C3%28',
  '/campaigns/..%2f..%2fopenapi.json',
  `/campaigns/${'a'.repeat(5_000)}`,
  '/campaigns/a/b/c/d',
  '/openapi.yaml',
  '/../../health/ready%00',
])('the odd address %s has an answer that programs can read, and is no fault of ours', async (path) => {
  const answer = await get(path)
  expect(answer.status).toBeLessThan(500)
  if (answer.status === 404 && new URL(answer.url).pathname.startsWith('/api/v1'))
    expect(await faultsOf('/campaigns/{slug}', answer)).toEqual([])
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s is no way to read', async (method) => {
  for (const path of [...addresses.map(at), '/nothing']) {
    const answer = await fetch(`${site.url}/api/v1${path}`, { method })
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await faultsOf('/campaigns/{slug}', answer)).toEqual([])
  }
})

test('a host header that lies changes no link', async () => {
  const { request } = await import('node:http')
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' }
  for (const path of addresses) {
    const text = await new Promise<string>((answered, failed) => {
      request(`${site.url}/api/v1${at(path)}`, { headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => answered(Buffer.concat(chunks).toString()))
      })
        .on('error', failed)
        .end()
    })
    expect(text).toContain(site.url)
    expect(text).not.toContain('evil.example')
  }
})
