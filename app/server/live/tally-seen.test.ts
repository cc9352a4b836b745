import { sql } from 'kysely'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { readPulse } from '#pulse'
import { testDatabase } from '#db/test-database.ts'
import { keys, openCampaign } from '#seeds/world.ts'
import { startSite } from '../running/test-site.ts'
import { firstTold } from './test-watcher.ts'
import { tallySeen } from './tally-seen.ts'

const db = await testDatabase()
afterEach(() => void vi.useRealTimers())

const openings = async ({ id }: { id: string }) => (await readPulse(db, keys, id)).funnel.seen
const tenSeconds = () => vi.advanceTimersByTime(10_000)

/** Counts that ten seconds later are written down, with the clock in the hand of the test, and the faults told so far. */
function aTally() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const faults: unknown[] = []
  return { ...tallySeen(db, (fault) => faults.push(fault)), faults }
}

test('openings are written down every ten seconds, and the last ones when the program ends', async () => {
  const [trees, river] = await Promise.all([openCampaign(db), openCampaign(db)])
  const tally = aTally()
  for (const { slug } of [trees, trees, river, { slug: 'withdrawn-meanwhile' }]) tally.add(slug)
  expect(await openings(trees)).toBe(0)
  tenSeconds()
  await expect.poll(() => Promise.all([trees, river].map(openings))).toEqual([2, 1])
  tally.add(trees.slug)
  await tally.stop()
  expect(await Promise.all([trees, river].map(openings))).toEqual([3, 1])
  expect(tally.faults).toEqual([])
})

test('while the database cannot take them openings wait, and none is lost or counted twice', async () => {
  const trees = await openCampaign(db)
  const tally = aTally()
  tally.add(trees.slug)
  await sql`alter table beats rename to beats_elsewhere`.execute(db)
  tenSeconds()
  await expect.poll(() => tally.faults.length).toBe(1)
  tally.add(trees.slug)
  await sql`alter table beats_elsewhere rename to beats`.execute(db)
  tenSeconds()
  await expect.poll(() => openings(trees)).toBe(2)
  await tally.stop()
  expect(await openings(trees)).toBe(2)
})

test('where nobody has opened anything the database is asked nothing', async () => {
  const tally = aTally()
  await sql`alter table beats rename to beats_elsewhere`.execute(db)
  tenSeconds()
  await tally.stop()
  await sql`alter table beats_elsewhere rename to beats`.execute(db)
  expect(tally.faults).toEqual([])
})

test('a page of ours counts once; who comes back, other sites, and whatever says nothing do not', async () => {
  const trees = await openCampaign(db)
  const site = await startSite({
    DATABASE_URL: db.url,
    SECRET: 'a secret for a program that counts openings',
    DEMO: 'off',
  })
  onTestFinished(() => void site.end('SIGKILL'))
  const ask = async (query: string, headers: Record<string, string>, method = 'GET') => {
    const leaving = new AbortController()
    const { signal } = leaving
    const address = `${site.url}/c/${trees.slug}/count/events${query}`
    const { status } = await fetch(address, { method, headers, signal })
    leaving.abort()
    return status
  }
  const ours = { 'Sec-Fetch-Site': 'same-origin' }
  await firstTold(site.url, trees.slug)
  await ask('?seen', ours, 'HEAD')
  await ask('?seen', ours)
  await ask('', ours)
  await ask('?seen', { ...ours, 'Last-Event-ID': '7' })
  await ask('?seen', { 'Sec-Fetch-Site': 'cross-site' })
  await ask('?seen', { 'Sec-Fetch-Site': 'same-site' })
  await ask('?seen', {})
  expect(await site.end('SIGTERM')).toBe(0)
  expect(await openings(trees)).toBe(1)
}, 60_000)
