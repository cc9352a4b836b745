import { afterAll, expect, test } from 'vitest'
import { storeWords } from '#campaigns'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, reword, secret } from '#seeds/world.ts'
import { databaseTime } from '#db/connection.ts'
import { startSite } from './test-site.ts'

const VERSIONS = 100
const LETTERS = 20_000

const db = await testDatabase()
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' })
afterAll(() => site.end('SIGTERM'))

/** Words that are the longest to compare with those of any other version: every `step`th word is another one. */
function hostileWords(version: number, step: number): string {
  const words = Array.from({ length: LETTERS / 4 }, (_, place) =>
    place % step === 0 ? String(100 + version) : 'aaa',
  )
  return words.join(' ').slice(0, LETTERS)
}

async function hostileCampaign(step: number) {
  const campaign = await openCampaign(db)
  await db.transaction().execute(async (tx) => {
    for (let version = 0; version < VERSIONS; version++) {
      const statement = hostileWords(version, step)
      const words = Object.fromEntries(
        ['en', 'fr', 'de', 'es', 'pl', 'ar'].map((one) => [one, { statement }]),
      )
      await storeWords(tx, campaign.id, words, databaseTime)
    }
  })
  return campaign
}

/** The longest that anybody waits for the smallest of answers while `path` is made, in milliseconds. */
async function longestWaitDuring(path: string): Promise<number> {
  let [longest, done] = [0, false]
  const answer = fetch(`${site.url}${path}`)
    .then(async (response) => {
      expect(response.status).toBe(200)
      await response.text()
    })
    .finally(() => (done = true))
  while (!done) {
    const began = performance.now()
    await (await fetch(`${site.url}/health/live`)).text()
    longest = Math.max(longest, performance.now() - began)
  }
  await answer
  return longest
}

// Without a bound for all of a page nobody was answered for half a minute. Some hundred milliseconds are enough on a quiet machine.
test.each([
  ['nothing in common', 1],
  ['a few changes on every line', 20],
  ['a change on every page', 300],
])('whoever publishes a hundred long versions with %s keeps nobody else waiting', async (_, step) => {
  const campaign = await hostileCampaign(step)
  await longestWaitDuring('/limits')
  for (const path of [`/c/${campaign.slug}/words`, `/c/${campaign.slug}/words?before=60`]) {
    const waited = await longestWaitDuring(path)
    expect(waited).toBeLessThan(1_000)
  }
})

test('every version can be read, page after page, and one that nobody published has no page', async () => {
  const campaign = await openCampaign(db)
  for (let version = 2; version <= 41; version++) await reword(db, campaign.id, `Plant ${version} trees.`)
  const read: number[] = []
  let path: string | undefined = `/c/${campaign.slug}/words`
  while (path) {
    const html: string = await (await fetch(`${site.url}${path}`)).text()
    read.push(...Array.from(html.matchAll(/id="version-(\d+)"/g), ([, number]) => Number(number)))
    path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]
  }
  expect(read).toEqual(Array.from({ length: 41 }, (_, place) => 41 - place))
  for (const before of [1, 42, 999_999])
    expect((await fetch(`${site.url}/c/${campaign.slug}/words?before=${before}`)).status).toBe(404)
})
