import { sql } from 'kysely'
import { openCampaign } from '#seeds/world.ts'
import { atLeast, percentile, round, spread, type Times } from './figures.ts'
import { crowd } from './crowd/crowd.ts'
import type { Ground } from './ground/ground.ts'
import { keepDoing } from './crowd/line.ts'
import type { Plot } from './ground/plant.ts'
import { openRawPosts } from './limits/raw-posts.ts'
import { openSite, webAlone } from './ground/site.ts'

const LINES = 160
const SECONDS = 10
const WARM_SECONDS = 4
const MANY = 1_000

/**
 * Forms as fast as one web process takes them, all checks on and each from a network of its own; the same spread over a thousand
 * campaigns; and, in the same run, a bare server that makes one insert of each post.
 */
export async function formPosts(ground: Ground, plot: Plot): Promise<void> {
  const site = await openSite(ground, { ...webAlone, TRUST_PROXY: '1' })
  const others = await openMany(ground)
  let one: Rate, many: Rate
  try {
    await post(ground, site.url, [plot], WARM_SECONDS)
    one = await post(ground, site.url, [plot])
    many = await post(ground, site.url, others)
  } finally {
    await site.close()
  }
  const bare = await openRawPosts(ground.url, plot)
  await measure(bare.url, [plot], WARM_SECONDS)
  const raw = await measure(bare.url, [plot])
  await bare.close()

  console.log(`POST /c/:slug/sign over ${LINES} connections, ${SECONDS} s, ${plot.signatures} standing`)
  console.log(`  one campaign         ${round(one.perSecond)} a s   ${spread(one.times)}`)
  console.log(`  a thousand of them   ${round(many.perSecond)} a s   ${spread(many.times)}`)
  console.log(`  bare post and insert ${round(raw.perSecond)} a s   ${spread(raw.times)}`)
  atLeast('forms a second', one.perSecond, 3_000)
  atLeast('of the bare server', one.perSecond / raw.perSecond, 0.35)
  atLeast('one campaign, of the same over a thousand', one.perSecond / many.perSecond, 0.9)
  console.log(`  p99 ${round(percentile(one.times, 0.99))} ms`)
}

type Rate = { perSecond: number; times: Times }
let rounds = 0

async function measure(url: string, campaigns: Plot[], seconds = SECONDS): Promise<Rate> {
  const people = crowd(campaigns, `form${(rounds += 1)}`)
  const times: Times = []
  const { done, seconds: took } = await keepDoing(url, { lines: LINES, seconds }, async (line) => {
    const { status, ms } = await line.ask(people.next().value.form)
    if (status !== 303) throw new Error(`a form was answered with ${status}`)
    times.push(ms)
  })
  return { perSecond: done / took, times }
}

/** The same, and every form that was answered is a row with its email. */
async function post({ db }: Ground, url: string, campaigns: Plot[], seconds = SECONDS): Promise<Rate> {
  const count = async () => {
    const { rows } = await sql<{ pending: number; emails: number }>`
      select (select count(*) from signatures where state = 'pending') as pending,
             (select count(*) from outbox) as emails`.execute(db)
    return rows[0]!
  }
  const before = await count()
  const rate = await measure(url, campaigns, seconds)
  const after = await count()
  const more = [after.pending - before.pending, after.emails - before.emails]
  if (more.some((rows) => rows !== rate.times.length))
    throw new Error(`${rate.times.length} forms were taken; found ${more.join(' rows and ')} emails`)
  return rate
}

export async function openMany({ db }: Ground): Promise<Plot[]> {
  const campaigns: Plot[] = []
  for (let number = 0; number < MANY; number++)
    campaigns.push({ ...(await openCampaign(db, { slug: `one-of-many-${number}` })), signatures: 0 })
  return campaigns
}
