import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '#launches'
import { addPartner } from '#partners'
import { sequence } from '#counts'
import { publishUpdate, beginDraft, saveDraft } from '#updates'
import { testDatabase } from '#db/test-database.ts'
import { aPrivateCampaign } from '#seeds/launch-world.ts'
import { aPerson, secret, stand } from '#seeds/world.ts'
import routes from '../../routes.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const campaign = await aPrivateCampaign(db, { address: 'lido-under-embargo' })
// As long as the other, for lengths of bodies are compared as well.
const nobodys = 'lido-that-is-never'
const signature = await stand(db, campaign.id, aPerson({ name: 'Ada Embargoed' }), undefined, campaign.linkId)

// Only now: its worker would send the codes of the signatures above.
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' })
afterAll(() => site.end('SIGTERM'))

beforeAll(async () => {
  while ((await sequence(db)) > 0);
  const writer = campaign.by
  const id = await beginDraft(db, writer, 'en')
  const draft = { title: 'Embargoed news', body: 'Soon.', locale: 'en' }
  await saveDraft(db, writer, { id, draftNumber: 1, draft })
  await publishUpdate(db, writer, { id, ourHost: 'sign.example.org' })
  await addPartner(db, { ...campaign.by, form: { name: 'The Lime Street Society', endsAt: null } })
})

type Routes = { path?: string; children?: Routes }[]
const pathsOf = (all: Routes): string[] =>
  all.flatMap(({ path = '', children = [] }) => [`/${path}`, ...pathsOf(children)])
const publicPaths = pathsOf(routes as Routes).filter(
  (path) => path.includes(':slug') && !path.startsWith('/organise'),
)
const filled = (path: string, slug: string) =>
  path
    .replace(':slug', slug)
    .replace(':signature', signature)
    .replace(':number', '1')
    .replace(':table', 'growth.csv')

// A tag is a hash of the body, in which the address that was asked for may stand; the body itself is compared.
const OWN = /^(?:date|etag|ratelimit.*)$/

/** Everything an answer says, but for the address itself, the number of the request and the moment. */
async function answerTo(path: string, slug: string, init: RequestInit = {}) {
  const answer = await fetch(`${site.url}${filled(path, slug)}`, { redirect: 'manual', ...init })
  const told = (text: string) =>
    text.replaceAll(slug, 'SLUG').replaceAll(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g, 'ID')
  const headers = [...answer.headers].filter(([name]) => !OWN.test(name))
  return {
    status: answer.status,
    headers: headers.map(([name, value]) => [name, told(value)]),
    body: told(Buffer.from(await answer.arrayBuffer()).toString('latin1')),
  }
}

const read = [
  ...publicPaths,
  '/c/:slug/count/events',
  '/c/:slug?lang=ar',
  '/c/:slug?from=bcdfghjk',
  '/c/:slug/count.json?lang=fr',
  '/c/:slug/signatories?first=yes',
  '/c/:slug/signatories?q=ada',
  '/c/:slug/card.png?v=1',
  '/embed?campaign=:slug',
  `/oembed?url=${site.url}/c/:slug`,
  '/api/v1/campaigns?q=:slug',
  '/api/v1/campaigns?after=:slug',
]

test('the walk knows every public address that a campaign has', () => {
  expect(publicPaths).toContain('/embed/c/:slug')
  expect(publicPaths.length).toBeGreaterThanOrEqual(22)
})

test.each(read)('GET %s answers as if there were no such campaign', async (path) => {
  for (const method of ['GET', 'HEAD'])
    expect(await answerTo(path, campaign.slug, { method })).toEqual(await answerTo(path, nobodys, { method }))
})

const form = { name: 'Ada', email: 'ada@example.org', listing: 'public', code: '123456', words: 'Not me' }

test.each(publicPaths)('POST %s answers as if there were no such campaign', async (path) => {
  const post = (slug: string) =>
    answerTo(path, slug, {
      method: 'POST',
      headers: { Origin: site.url },
      body: new URLSearchParams(form),
    })
  expect(await post(campaign.slug)).toEqual(await post(nobodys))
})

const lists = [
  '/',
  '/?lang=ar',
  '/feed.xml',
  '/sitemap.xml',
  '/embed',
  '/robots.txt',
  '/api/v1/campaigns',
  '/api/v1/campaigns?state=open',
  '/api/v1/campaigns?state=scheduled',
  '/api/v1/campaigns?q=lido',
]
const tells = async (path: string) => (await (await fetch(`${site.url}${path}`)).text()).toLowerCase()

test.each(lists)('%s does not name it', async (path) => {
  const page = await tells(path)
  for (const word of [campaign.slug, 'keep the lido', 'embargoed']) expect(page).not.toContain(word)
})

test('the private link says nothing of itself to anybody, and no search engine may keep it', async () => {
  for (const rest of ['', '/sign', '/code', '/statement.txt', '/signed', '/nowhere']) {
    const answer = await fetch(`${site.url}/invited/${campaign.token}${rest}`, { redirect: 'manual' })
    expect(answer.headers.get('Referrer-Policy'), rest).toBe('no-referrer')
    expect(answer.headers.get('X-Robots-Tag'), rest).toBe('noindex')
    expect(answer.headers.get('Cache-Control'), rest).toBe('no-store')
  }
  const page = await (await fetch(`${site.url}/invited/${campaign.token}`)).text()
  expect(page).toContain('<meta name="referrer" content="no-referrer"/>')
  for (const word of ['Ada Embargoed', 'rel="canonical"', 'og:', 'oembed', `/c/${campaign.slug}/`])
    expect(page).not.toContain(word)
  expect(site.printed()).not.toContain(campaign.token)
})

test('after the launch all of it is there, and the link leads to it', async () => {
  await launch(db, campaign.by)
  const answer = await fetch(`${site.url}/invited/${campaign.token}`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/c/${campaign.slug}`])
  const read = () => tells(`/c/${campaign.slug}`)
  await expect.poll(read).toContain('ada embargoed')
  expect(await read()).toContain('1 person had signed before the launch')
  await expect.poll(() => tells('/')).toContain(campaign.slug)
  // Nobody waits for the next look at everything, a minute apart: the launch says so to every process.
  const firstTold = async () => {
    const stream = await fetch(`${site.url}/c/${campaign.slug}/count/events`)
    const reader = stream.body!.getReader()
    const { value } = await reader.read()
    await reader.cancel()
    return Buffer.from(value ?? []).toString()
  }
  await expect.poll(firstTold).toContain('"count":1')
})
