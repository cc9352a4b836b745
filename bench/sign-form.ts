import { inventPeople } from '#seeds/people/index.ts'
import { claim, percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground.ts'
import type { Plot } from './plant.ts'
import { rawInserts } from './raw-inserts.ts'
import { openRawServer } from './raw-server.ts'
import { expectStatus, sendAll, type Sent } from './send.ts'
import { openSite } from './site.ts'

const POSTS = 3_000
const WARM = 300
const CONNECTIONS = 8
const CLAIM_MS = 50

/** How long a sent form takes while a million stand, with the emails it causes going out of the same process. */
export async function signForm(ground: Ground, plot: Plot): Promise<void> {
  const forms = signingForms(plot.slug, WARM + POSTS)
  const site = await openSite(ground)
  let times: Times
  let seconds: number
  try {
    await sendAll(site.url, forms.slice(0, WARM), CONNECTIONS)
    const start = performance.now()
    const answers = await sendAll(site.url, forms.slice(WARM), CONNECTIONS)
    seconds = (performance.now() - start) / 1000
    expectStatus(answers, 303)
    times = answers.map(({ ms }) => ms)
  } finally {
    await site.close()
  }
  const inserts = await rawInserts(ground.url, plot, POSTS, CONNECTIONS)
  const raw = await openRawServer()
  const posts = (await sendAll(raw.url, forms.slice(WARM), CONNECTIONS)).map(({ ms }) => ms)
  await raw.close()

  console.log(
    `POST /c/:slug/sign, ${plot.signatures} standing, ${POSTS} forms over ${CONNECTIONS} connections`,
  )
  console.log(`  form          ${spread(times)}   ${round(POSTS / seconds)} a second`)
  console.log(`  bare insert   ${spread(inserts)}`)
  console.log(`  bare post     ${spread(posts)}`)
  const limit = percentile(inserts, 0.5) + percentile(posts, 0.5)
  console.log(`  ratio         ${round(percentile(times, 0.5) / limit)} × (bare insert + bare post), at p50`)
  claim('p95', percentile(times, 0.95), CLAIM_MS, 'ms')
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
