import { inventPeople } from '#seeds/people/index.ts'
import { claim, percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { rawInserts } from './limits/raw-inserts.ts'
import { openRawServer } from './limits/raw-server.ts'
import { expectStatus, sendAll, sendAtRate, type Answer, type Sent } from './crowd/send.ts'
import { openSite, webAlone } from './ground/site.ts'

const POSTS = 3_000
const WARM = 300
const CONNECTIONS = 8
const CLAIM_MS = 50
// The busiest minute on record: 2,000 signatures of one petition (UK, March 2019).
const RECORD_PER_SECOND = 2_000 / 60
const AT_RECORD = 1_000

/**
 * How long a sent form takes while a million stand, at the rate of the busiest minute on record: by a web process, as
 * production has it, and by one that also sends the emails and receives them. Then as fast as the machine can, every
 * answer waiting for those before it.
 */
export async function signForm(ground: Ground, plot: Plot): Promise<void> {
  const forms = signingForms(plot.slug, WARM + 2 * AT_RECORD + POSTS)
  const take = (count: number) => forms.splice(0, count)
  const alone = await timed(ground, webAlone, async (url) => {
    await sendAll(url, take(WARM / 2), CONNECTIONS)
    return sendAtRate(url, take(AT_RECORD), RECORD_PER_SECOND)
  })
  const together = await timed(ground, {}, async (url) => {
    await sendAll(url, take(WARM / 2), CONNECTIONS)
    return sendAtRate(url, take(AT_RECORD), RECORD_PER_SECOND)
  })
  const fast = await timed(ground, webAlone, (url) => sendAll(url, forms, CONNECTIONS))
  const inserts = await rawInserts(ground.url, plot, POSTS, CONNECTIONS)
  const raw = await openRawServer()
  const posts = (await sendAll(raw.url, forms, CONNECTIONS)).map(({ ms }) => ms)
  await raw.close()

  console.log(`POST /c/:slug/sign, ${plot.signatures} standing, ${AT_RECORD} forms at 2,000 a minute`)
  console.log(`  web process        ${spread(alone)}`)
  console.log(`  with the emails    ${spread(together)}`)
  console.log(`${POSTS} forms over ${CONNECTIONS} connections, as fast as it can`)
  console.log(`  web process        ${spread(fast)}`)
  console.log(`  bare insert        ${spread(inserts)}`)
  console.log(`  bare post          ${spread(posts)}`)
  const limit = percentile(inserts, 0.5) + percentile(posts, 0.5)
  console.log(
    `  ratio              ${round(percentile(fast, 0.5) / limit)} × (bare insert + bare post), at p50`,
  )
  claim('p95 of a web process', percentile(alone, 0.95), CLAIM_MS, 'ms')
}

async function timed(
  ground: Ground,
  wishes: Record<string, string>,
  measure: (url: string) => Promise<Answer[]>,
): Promise<Times> {
  const site = await openSite(ground, wishes)
  try {
    const answers = await measure(site.url)
    expectStatus(answers, 303)
    return answers.map(({ ms }) => ms)
  } finally {
    await site.close()
  }
}

/** Filled-in forms of people with a mailbox each. */
export function signingForms(slug: string, count: number): Sent[] {
  const people = inventPeople(7)
  return Array.from({ length: count }, (_, place) => {
    const person = people.next().value!
    const email = `bench-${process.pid}-${place}@example.org`
    return { path: `/c/${slug}/sign`, form: { ...person, email, listing: 'public' } }
  })
}
