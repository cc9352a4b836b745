import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { hammer } from './crowd/hammer.ts'
import type { Plot } from './ground/plant.ts'
import { openRawCopy } from './limits/raw-copy.ts'
import { send } from './crowd/send.ts'
import { openSite, webAlone, type Site } from './ground/site.ts'

const ROUNDS = 3
const SECONDS = 4
const LEAST = 0.75
const RENDER_MS = 10
const [WARM_UP, MEASURED, PAUSE_MS] = [150, 100, 110]

/** What the page cache gives: how near its answers come to a bare server with the same bytes, and how often a page is made. */
export async function cached(ground: Ground, { slug, id }: Plot): Promise<void> {
  const site = await openSite(ground, { ...webAlone, LOG_LEVEL: 'debug' })
  try {
    await cold(ground, site, { slug, id })
    const compressed = { 'Accept-Encoding': 'gzip, deflate, br' }
    await against(site, 'the campaign page', `/c/${slug}`, compressed)
    const { headers } = await send(site.url, { path: `/c/${slug}`, headers: compressed })
    await against(site, 'the same, known already', `/c/${slug}`, {
      ...compressed,
      'If-None-Match': String(headers.etag),
    })
    await against(site, 'count.json', `/c/${slug}/count.json`, {})
    await counted(ground, site, { slug, id })
  } finally {
    await site.close()
  }
}

/**
 * How long the first reader waits after a change: the page read from the database, rendered, compressed and sent. Some
 * hundred makings long V8 still compiles what makes it; in a crowd that is the first two minutes.
 */
async function cold({ db }: Ground, { url }: Site, { slug, id }: Pick<Plot, 'slug' | 'id'>): Promise<void> {
  const ask = async () => (await send(url, { path: `/c/${slug}`, headers: { 'Accept-Encoding': 'br' } })).ms
  const times: Times = []
  const known: Times = []
  for (let place = 0; place < WARM_UP + MEASURED; place++) {
    await db
      .updateTable('campaigns')
      .set({ goal: 1_000_000 + place })
      .where('id', '=', id)
      .execute()
    await pause(PAUSE_MS)
    times.push(await ask())
    await pause(PAUSE_MS)
    known.push(await ask())
  }
  const warm = times.slice(WARM_UP)
  console.log(`  made anew: ${spread(warm)}; from memory at the same pace ${spread(known.slice(WARM_UP))}`)
  say(
    'the first reader after a change',
    percentile(warm, 0.5) < RENDER_MS,
    `p50 ${round(percentile(warm, 0.5))} ms, under ${RENDER_MS} ms`,
  )
}

/** Ours and a bare node:http server with the same bytes, in turn. */
async function against(
  { url }: Site,
  what: string,
  path: string,
  headers: Record<string, string>,
): Promise<void> {
  const answer = await send(url, { path, headers })
  const raw = await openRawCopy(answer)
  const ours: number[] = []
  const theirs: number[] = []
  let times: Times = []
  try {
    await hammer(url, path, { seconds: 1, headers })
    await hammer(raw.url, path, { seconds: 1, headers })
    for (let place = 0; place < ROUNDS; place++) {
      const run = await hammer(url, path, { seconds: SECONDS, headers })
      ours.push(run.perSecond)
      times = times.concat(run.times)
      theirs.push((await hammer(raw.url, path, { seconds: SECONDS, headers })).perSecond)
    }
  } finally {
    raw.close()
  }
  const [own, bare] = [percentile(ours, 0.5), percentile(theirs, 0.5)]
  console.log(
    `  ${what}, ${answer.body.length} bytes: ${round(own)} a second, ${spread(times)}; bare node:http ${round(bare)}`,
  )
  say(what, own / bare >= LEAST, `${round(own / bare)} of a bare server, at least ${LEAST}`)
}

/** How often a page is made while people sign and a hundred thousand requests are sent. */
async function counted({ db }: Ground, site: Site, { slug, id }: Pick<Plot, 'slug' | 'id'>): Promise<void> {
  const { standing, last_index } = await db
    .selectFrom('campaign_counts')
    .select(['standing', 'last_index'])
    .where('campaign_id', '=', id)
    .executeTakeFirstOrThrow()
  const made = () => site.printed().filter((line) => line.includes(`"address":"/c/${slug} en"`)).length
  const before = made()
  let signing = true
  const sign = async () => {
    while (signing) {
      await sql`with moved as (update campaign_counts set standing = standing + 1, last_index = last_index + 1,
        as_of = clock_timestamp() where campaign_id = ${id} returning 1) select pg_notify('counts', '') from moved`.execute(
        db,
      )
      await pause(250)
    }
  }
  const signed = sign()
  const start = performance.now()
  // The number in the page gets no more digits meanwhile, so all its versions have one length when they are not compressed.
  const { requests, times } = await hammer(site.url, `/c/${slug}`, { seconds: 60, most: 100_000 })
  const seconds = (performance.now() - start) / 1_000
  signing = false
  await signed
  // Nobody has signed: whoever counts next must find what is there.
  await db
    .updateTable('campaign_counts')
    .set({ standing, last_index })
    .where('campaign_id', '=', id)
    .execute()
  const makings = made() - before
  // A second apart at least: one more than whole seconds have passed.
  const most = Math.floor(seconds) + 1
  console.log(
    `  ${requests} requests in ${round(seconds)} s while people sign: made ${makings} times; ${spread(times)}`,
  )
  say('made', makings <= most, `${makings} times in ${round(seconds)} s, at most once a second`)
}

function say(what: string, held: boolean, how: string): void {
  console.log(`  claim ${held ? 'held' : 'MISSED'}: ${what} ${how}`)
}
