import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { inventPeople } from '#seeds/people/index.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { keys, openCampaign } from '#seeds/world.ts'
import { startSite } from '../running/test-site.ts'
import { firstTold, watchCount } from './test-watcher.ts'

const db = await testDatabase()
const start = () =>
  startSite({ DATABASE_URL: db.url, SECRET: 'a secret for programs that count aloud', DEMO: 'off' })
const site = await start()
const other = await start()
afterAll(() => Promise.all([site.end('SIGTERM'), other.end('SIGTERM')]))

/** A campaign whose opening has its place in the log, so that it can be watched. */
async function watchable() {
  const campaign = await openCampaign(db)
  await Promise.all([site, other].map(({ url }) => firstTold(url, campaign.slug)))
  return campaign
}

/** So many people more, each in a transaction of their own. The programs' own workers would take their emails otherwise. */
async function signedBy({ id: campaignId, versionId }: { id: string; versionId: string }, people: number) {
  const invented = inventPeople(3)
  const one = () =>
    db.transaction().execute(async (tx) => {
      const person = invented.next().value!
      await plantSignatures(tx, keys, { campaignId, versionId, locale: 'en' }, [{ person, at: new Date() }])
    })
  await Promise.all(Array.from({ length: people }, one))
}

test('a watcher sees the number at once, and every signature after it', async () => {
  const campaign = await watchable()
  const { slug } = campaign
  const watcher = await watchCount(site.url, slug)
  expect(watcher.answer.headers.get('Content-Type')).toBe('text/event-stream')
  expect(watcher.answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const first = await watcher.until(0)
  await signedBy(campaign, 1)
  const second = await watcher.until(1)
  expect(Number(second.id)).toBeGreaterThan(Number(first.id))
  const told = async () => (await (await fetch(`${site.url}/c/${slug}/count.json`)).json()) as unknown
  await expect.poll(told).toMatchObject({ count: second.count, asOf: second.asOf })
  watcher.leave()
})

test('whatever the traffic, a watcher is told four times a second at most, and of the newest number in the end', async () => {
  const campaign = await watchable()
  const { slug } = campaign
  const watcher = await watchCount(site.url, slug)
  await watcher.until(0)
  const began = performance.now()
  // The sequencer's word far more often than it ever gives it, and a goal that moves, which leaves the log alone.
  for (let count = 1; count <= 100; count += 1) {
    await sql`
      with moved as (update campaign_counts set standing = ${count} where campaign_id = ${campaign.id} returning 1),
           aimed as (update campaigns set goal = ${count} where id = ${campaign.id} returning 1)
      select pg_notify('counts', '') from moved, aimed`.execute(db)
  }
  await watcher.until(100)
  // Of the whole while, not between two: what was late on its way comes close before the next.
  const moved = watcher.seen.slice(1)
  const seconds = (moved.at(-1)!.at - began) / 1_000
  expect(moved.length - 1).toBeLessThanOrEqual(4 * seconds + 1)
  watcher.leave()
})

test('two processes on one database show the same number', async () => {
  const campaign = await watchable()
  const { slug } = campaign
  const watchers = await Promise.all([watchCount(site.url, slug), watchCount(other.url, slug)])
  await signedBy(campaign, 1)
  const [here, there] = await Promise.all(watchers.map(({ until }) => until(1)))
  expect([here!.id, here!.asOf]).toEqual([there!.id, there!.asOf])
  for (const { leave } of watchers) leave()
})

test('a stream outlives a break of the line to the database', async () => {
  const campaign = await watchable()
  const { slug } = campaign
  const watcher = await watchCount(site.url, slug)
  await watcher.until(0)
  const { rows } = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query like 'listen %counts%'`.execute(db)
  expect(rows.length).toBeGreaterThan(0)
  await signedBy(campaign, 1)
  await watcher.until(1)
  watcher.leave()
})

test('a campaign nobody may see has no stream, and a stream takes no forms', async () => {
  const unknown = await fetch(`${site.url}/c/no-such-campaign/count/events`)
  expect([unknown.status, unknown.headers.get('Access-Control-Allow-Origin')]).toEqual([404, '*'])
  const { slug } = await watchable()
  const headers = { Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded' }
  expect((await fetch(`${site.url}/c/${slug}/count/events`, { method: 'POST', headers })).status).toBe(405)
})

test('a stream asked for behind other answers on the same line comes after them, whole', async () => {
  const { slug } = await watchable()
  const { hostname, port, host } = new URL(site.url)
  const line = connect(Number(port), hostname)
  const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  line.write(ask(`/c/${slug}`) + ask('/live.js') + ask(`/c/${slug}/count/events`))
  let text = ''
  line.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  await expect.poll(() => text).toContain('event: count')
  line.destroy()
  const answers = text.split('HTTP/1.1 ').slice(1)
  expect(answers.map((answer) => /^content-type: (\S+?);?(?: |\r)/im.exec(answer)?.[1])).toEqual([
    'text/html',
    'text/javascript',
    'text/event-stream',
  ])
  expect(answers[2]).toMatch(/\r\n\r\n[0-9a-f]+\r\nretry: 3000\n\nid: /)
})

test('a process that stops ends its streams, and stops at once', async () => {
  const third = await start()
  const { slug } = await watchable()
  await firstTold(third.url, slug)
  const watcher = await watchCount(third.url, slug)
  await watcher.until(0)
  const began = performance.now()
  expect(await third.end('SIGTERM')).toBe(0)
  await watcher.ended
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('a stream ends with its campaign: nobody watches what nobody may see', async () => {
  const campaign = await watchable()
  const watcher = await watchCount(site.url, campaign.slug)
  await watcher.until(0)
  await sql`
    with gone as (update campaigns set state = 'withdrawn' where id = ${campaign.id} returning 1)
    select pg_notify('counts', 'everything') from gone`.execute(db)
  await watcher.ended
  expect((await fetch(`${site.url}/c/${campaign.slug}/count/events`, { method: 'HEAD' })).status).toBe(410)
})

test('a reader that speaks HTTP/1.0 gets one number, whole, and the end', async () => {
  const { slug } = await watchable()
  const { hostname, port } = new URL(site.url)
  const line = connect(Number(port), hostname)
  line.write(`GET /c/${slug}/count/events HTTP/1.0\r\n\r\n`)
  let text = ''
  for await (const piece of line.setEncoding('utf8')) text += piece
  expect(text.split('\r\n\r\n')[1]).toMatch(/^retry: 3000\n\nid: \d+\nevent: count\ndata: \{.*\}\n\n$/)
})

test('a line that carries a stream is no line for others: what is asked behind it ends it', async () => {
  const { slug } = await watchable()
  const { hostname, port, host } = new URL(site.url)
  const line = connect(Number(port), hostname)
  const ask = `GET /c/${slug}/count/events HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  line.on('error', () => {})
  line.write(ask + ask + ask)
  await new Promise((ended) => line.once('close', ended).resume())
  const watcher = await watchCount(site.url, slug)
  expect(watcher.answer.status).toBe(200)
  watcher.leave()
})
