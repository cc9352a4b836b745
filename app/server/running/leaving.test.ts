import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, secret } from '#seeds/world.ts'
import { firstTold } from '../live/test-watcher.ts'
import { postForm, saysAgain, startSite, type TestSite } from './test-site.ts'

const db = await testDatabase()
const given = { DATABASE_URL: db.url, SECRET: secret, DEMO: 'off', ROLE: 'web', TRUST_PROXY: '1' }
const start = () => startSite({ ...given, SMTP_URL: 'smtp://127.0.0.1:9' })

type Fleet = {
  sites: TestSite[]
  ready: Set<TestSite>
  /** Those that were told to go. From them “not just now” is a failure; from the others a busy machine explains it. */
  going: Set<TestSite>
  asked: number
  failures: string[]
}

const isReady = ({ url }: TestSite) =>
  fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  )

/** As a balancer does: asks each how it is, several times a second, and sends people to those that are ready alone. */
async function watchHealth(fleet: Fleet, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const site of fleet.sites) {
      const takes = await isReady(site)
      // Also of one that was taken out while it was asked.
      if (takes && fleet.sites.includes(site)) fleet.ready.add(site)
      else fleet.ready.delete(site)
    }
    await pause(100)
  }
}

/** To each in turn that is ready. Whatever is not answered is a failed request. */
async function askInTurn(fleet: Fleet, ask: (site: TestSite) => Promise<boolean>): Promise<void> {
  fleet.asked++
  // While the database is held up nobody is ready for a moment.
  for (let waits = 0; fleet.ready.size === 0 && waits < 100; waits++) await pause(100)
  const ready = [...fleet.ready]
  const site = ready[fleet.asked % ready.length]
  if (!site) return void fleet.failures.push('nobody there')
  const failure = await ask(site).then(
    (done) => !done && 'refused',
    (error: Error) => (error.cause instanceof Error ? error.cause : error).message,
  )
  if (failure) fleet.failures.push(failure)
}

test('two processes behind a balancer are restarted one after the other, and no request fails', async () => {
  const { slug } = await openCampaign(db)
  const sites = [await start(), await start()]
  const fleet: Fleet = { sites, ready: new Set(sites), going: new Set(), asked: 0, failures: [] }
  const done = new AbortController()
  const watching = watchHealth(fleet, done.signal)
  const page = async (site: TestSite): Promise<boolean> => {
    const answer = await fetch(`${site.url}/c/${slug}`)
    if (saysAgain(answer) && !fleet.going.has(site)) return page(site)
    return (await answer.text()).endsWith('</html>') && answer.ok
  }
  const form = async (site: TestSite) => {
    const { name, address } = aPerson()
    const fields = { name, email: address, listing: 'public' }
    return (await postForm(site, slug, fields, { again: !fleet.going.has(site) })) !== undefined
  }
  const readers = Array.from({ length: 6 }, async (_, place) => {
    while (!done.signal.aborted) await askInTurn(fleet, place % 2 ? page : form)
  })
  for (const [place, old] of [...fleet.sites].entries()) {
    await pause(500)
    const next = await start()
    const asked = Date.now()
    fleet.going.add(old)
    const ended = old.end('SIGTERM')
    // A balancer that looks the moment after, so that this machine may be held up for most of the time it is given.
    while (await isReady(old));
    fleet.sites[place] = next
    fleet.ready.delete(old)
    expect(await ended).toBe(0)
    expect(Date.now() - asked).toBeLessThan(20_000)
  }
  await pause(300)
  done.abort()
  await Promise.all([...readers, watching])
  await Promise.all(fleet.sites.map((site) => site.end('SIGTERM')))
  expect(fleet.failures).toEqual([])
  expect(fleet.asked).toBeGreaterThan(100)
}, 90_000)

test('a process that goes says so, answers on, and sends its watchers elsewhere, each at a moment of their own', async () => {
  const { slug } = await openCampaign(db)
  while ((await sequence(db)) > 0);
  const site = await start()
  await firstTold(site.url, slug)
  const watching = await fetch(`${site.url}/c/${slug}/count/events`)
  const ready = () => fetch(`${site.url}/health/ready`)
  expect((await ready()).status).toBe(200)

  const ended = site.end('SIGTERM')
  await expect.poll(async () => (await ready()).status).toBe(503)
  const page = await fetch(`${site.url}/c/${slug}`)
  expect([page.status, page.headers.get('Connection')]).toEqual([200, 'close'])
  const late = await (await fetch(`${site.url}/c/${slug}/count/events`)).text()
  expect(late).toMatch(/^retry: \d{4,5}\n\n$/)

  const seen = await watching.text()
  const back = Number(/retry: (\d+)\n\n$/.exec(seen)?.[1])
  expect(back).toBeGreaterThanOrEqual(1_000)
  expect(back).toBeLessThanOrEqual(10_000)
  expect(await ended).toBe(0)
}, 60_000)
