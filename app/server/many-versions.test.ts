import { afterAll, expect, test } from 'vitest'
import { storeWords } from '#campaigns'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, secret } from '#seeds/world.ts'
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
    place % step === 0 ? String(100 + ((version * 37 + place) % 900)) : 'aaa',
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
