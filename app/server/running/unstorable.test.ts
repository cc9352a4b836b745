import { afterAll, expect, test } from 'vitest'
import { recount } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aDeskWorld } from '#seeds/desk-world.ts'
import { openCampaign, secret, stand } from '#seeds/world.ts'
import { codeFor, postCode, postForm, startSite } from './test-site.ts'

const db = await testDatabase()
const { slug, id } = await openCampaign(db)
// Before the site is there, whose worker would take the code along.
await stand(db, id)
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off', LOG_LEVEL: 'error' })
afterAll(() => site.end('SIGTERM'))
const world = await aDeskWorld(db)

// A NUL, and half a character.
const odd = ['%00', 'a%00b', '%0%000', '%ED%A0%80']

async function ask(path: string, body?: string, cookie = '') {
  const headers = {
    Origin: site.url,
    Accept: 'text/html',
    Cookie: cookie,
    ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
  }
  const sent = body === undefined ? {} : { method: 'POST', body }
  const { status } = await fetch(`${site.url}${path}`, { headers, redirect: 'manual', ...sent })
  return status
}

test.each([
  ['a search', `/c/${slug}/signatories?q=~&country=~&occupation=~&after=~`],
  ['a page of names', `/c/${slug}?from=~&lang=~`],
  ['the search in the book', `/c/${slug}/book?q=~&after=~`],
  ['the news', `/c/${slug}/updates?before=~`],
  ['exact words', `/c/${slug}/statement.txt?version=~`],
  ['a campaign', '/c/~'],
  ['somebody’s name', `/c/${slug}/not-me/~`],
  ['a partner’s number', '/p/~'],
  ['a private link', '/invited/~'],
  ['an unsubscribe link', '/news/stop/~'],
  ['a link that stops emails', '/stop/~'],
  ['my signatures', '/me/signatures?done=~'],
  ['the list of campaigns', '/api/v1/campaigns?q=~&after=~&state=~'],
  ['a campaign of the API', '/api/v1/campaigns/~'],
  ['the names of the API', `/api/v1/campaigns/${slug}/signatories?q=~&after=~&country=~&version=~`],
  ['the history of the API', `/api/v1/campaigns/${slug}/history?by=~&after=~`],
  ['an embed', `/oembed?url=~`],
  ['a badge', `/c/${slug}/badge.svg?label=~`],
])(
  'asked for %s with what no database can keep, the site answers, and nothing goes wrong',
  async (_, path) => {
    for (const text of odd) expect(await ask(path.replaceAll('~', text)), text).toBeLessThan(500)
    expect(site.printed()).not.toContain('"level":50')
  },
)

test.each([
  [
    'signing',
    `/c/${slug}/sign`,
    'name=Ada~&email=ada~@example.org&listing=public~&from=~&version=~&again=~&country=~',
  ],
  ['the code', `/c/${slug}/code`, 'code=~'],
  ['a visit', '/me', 'email=ada~@example.org'],
  ['the code of a visit', '/me/code', 'code=~'],
  ['a report', `/c/${slug}/not-me/AAAAAAAAAAAAAAAAAAAAAA`, 'kind=~&reason=~&words=~&email=~'],
  ['signing in', '/organise/sign-in', 'credential=~'],
  ['signing up', '/organise/sign-up', 'email=ada~@example.org'],
])(
  'sent with what no database can keep, the form of %s is answered, and nothing goes wrong',
  async (_, path, body) => {
    for (const text of odd) expect(await ask(path, body.replaceAll('~', text)), text).toBeLessThan(500)
    expect(site.printed()).not.toContain('"level":50')
  },
)

test('at the desk neither an address nor a form goes wrong by it', async () => {
  const cookie = `desk=${world.members.owner.ticket}`
  const { slug: mine } = world.ids
  for (const text of odd) {
    for (const path of [
      'names?q=~&after=~',
      'log?after=~',
      'partners?after=~',
      'updates/~',
      'names/reviews/~',
      '~',
    ])
      expect(await ask(`/organise/c/${mine}/${path.replaceAll('~', text)}`, undefined, cookie)).toBeLessThan(
        500,
      )
    for (const path of ['partners', 'names', 'names/watch', 'names/first'])
      expect(
        await ask(
          `/organise/c/${mine}/${path}`,
          'name=x~&names=~&id=~&deed=~&pin=~&why=~'.replaceAll('~', text),
          cookie,
        ),
      ).toBeLessThan(500)
  }
  expect(site.printed()).not.toContain('"level":50')
})

test('strangers who sign in the same moment as such a form all get their codes', async () => {
  const campaign = await openCampaign(db)
  const people = Array.from({ length: 30 }, (_, place) => `stranger-${place}@example.org`)
  const cookies = await Promise.all(
    people.map((email, place) =>
      postForm(site, campaign.slug, { name: 'Ada', email, listing: 'public', from: place % 3 ? '' : '\0' }),
    ),
  )
  expect(cookies.filter(Boolean)).toHaveLength(30)
  const code = await codeFor(site, people[0]!)
  expect(await postCode(site, campaign.slug, code, cookies[0]!)).toBe(true)
  await expect.poll(() => recount(db, campaign.id)).toMatchObject({ rows: 1 })
  expect(site.printed()).not.toContain('"level":50')
})
