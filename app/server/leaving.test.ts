import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, secret } from '#seeds/world.ts'
import { postForm, startSite, type TestSite } from './test-site.ts'

const db = await testDatabase()
const given = { DATABASE_URL: db.url, SECRET: secret, DEMO: 'off', ROLE: 'web', TRUST_PROXY: '1' }
const start = () => startSite({ ...given, SMTP_URL: 'smtp://127.0.0.1:9' })

type Fleet = { sites: TestSite[]; asked: number; failures: string[] }

const refused = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED'

/** As a balancer does: to each in turn, and to the next one where the port is closed. Anything else is a failed request. */
async function askInTurn(fleet: Fleet, ask: (site: TestSite) => Promise<boolean>): Promise<void> {
  for (const site of [...fleet.sites.slice(fleet.asked % 2), ...fleet.sites]) {
    try {
      fleet.asked++
      if (!(await ask(site))) fleet.failures.push('refused')
      return
    } catch (error) {
      if (!refused(error)) return void fleet.failures.push(String((error as Error).cause ?? error))
    }
  }
  fleet.failures.push('nobody there')
}

test('two processes behind a balancer are restarted one after the other, and no request fails', async () => {
  const { slug } = await openCampaign(db)
  const fleet: Fleet = { sites: [await start(), await start()], asked: 0, failures: [] }
  const done = new AbortController()
  const page = async ({ url }: TestSite) => {
    const answer = await fetch(`${url}/c/${slug}`)
    return (await answer.text()).endsWith('</html>') && answer.ok
  }
  const form = async (site: TestSite) => {
    const { name, address } = aPerson()
    return (await postForm(site, slug, { name, email: address, listing: 'public' })) !== undefined
  }
  const readers = Array.from({ length: 6 }, async (_, place) => {
    while (!done.signal.aborted) await askInTurn(fleet, place % 2 ? page : form)
  })
  for (const [place, old] of [...fleet.sites].entries()) {
    await pause(500)
    const next = await start()
    const asked = Date.now()
    expect(await old.end('SIGTERM')).toBe(0)
    expect(Date.now() - asked).toBeLessThan(20_000)
    fleet.sites[place] = next
  }
  await pause(300)
  done.abort()
  await Promise.all(readers)
  await Promise.all(fleet.sites.map((site) => site.end('SIGTERM')))
  expect(fleet.failures).toEqual([])
  expect(fleet.asked).toBeGreaterThan(100)
}, 90_000)

test('a process that goes says so, answers on, and sends its watchers elsewhere, each at a moment of their own', async () => {
  const { slug } = await openCampaign(db)
  while ((await sequence(db)) > 0);
  const site = await start()
  await expect
    .poll(async () => (await fetch(`${site.url}/c/${slug}/count/events`, { method: 'HEAD' })).status)
    .toBe(200)
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
