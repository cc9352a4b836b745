import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { sequence } from '#counts'
import { withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, openCampaign, stand } from '#seeds/world.ts'
import { watchCount } from '../../server/live/test-watcher.ts'
import { readDocument } from './test-api.ts'
import { startSite } from '../../server/running/test-site.ts'

/** A road to the database that a test can close. */
async function road(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const lines = new Set<Socket>()
  const server = createServer((near) => {
    const far = connectTo(Number(port), hostname)
    for (const line of [near, far]) {
      lines.add(line)
      line.on('error', () => {}).on('close', () => [near, far].forEach((end) => end.destroy()))
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    close() {
      server.close()
      for (const line of lines) line.destroy()
    },
  }
}

const db = await testDatabase()
const { id, slug } = await openCampaign(db)
const other = await openCampaign(db)
const leaving = { campaign: await openCampaign(db), form: aPerson({ name: 'Mira Lateleaf' }) }
const leavingId = await stand(db, leaving.campaign.id, leaving.form)
for (let place = 0; place < 3; place += 1) await stand(db, id, aPerson())
while ((await sequence(db)) > 0);
const way = await road(db.url)
const site = await startSite({
  DATABASE_URL: way.url,
  SECRET: 'a secret for a program that loses its database',
  DEMO: 'off',
  ROLE: 'web',
  SMTP_URL: 'smtp://127.0.0.1:1',
})
const { document, faultsOf, forget } = await readDocument(site)
afterAll(async () => {
  await site.end('SIGTERM')
  await forget()
  way.close()
})

type Told = { data: { count: number; asOf: string }; stale?: true }
const get = (path: string) => fetch(`${site.url}/api/v1${path}`)
/** A page that was made just before is true until the program has heard that its line broke: a moment, not at once. */
const untilStale = (path: string) =>
  vi.waitFor(
    async () => {
      const answer = await get(path)
      expect(((await answer.clone().json()) as Told).stale).toBe(true)
      return answer
    },
    { timeout: 5_000, interval: 50 },
  )
const read = async (path: string) => (await (await get(path)).json()) as Told

test('while the database is away everything that was read once is told again, marked stale, with the newest number', async () => {
  const paths = Object.keys(document.paths).filter((path) => path.startsWith('/campaigns'))
  const before = await Promise.all(paths.map((path) => read(path.replace('{slug}', slug))))
  expect(before.map(({ stale }) => stale)).toEqual(paths.map(() => undefined))

  const names = `/campaigns/${leaving.campaign.slug}/signatories`
  expect(JSON.stringify(await read(names))).toContain('Mira Lateleaf')
  // Heard on the same line as the number below, and before it.
  await withdraw(db, keys, { id: leavingId, addressKey: leaving.form.addressKey })

  const watcher = await watchCount(site.url, slug)
  await stand(db, id, aPerson())
  await sequence(db)
  const { count, asOf } = await watcher.until(4)
  watcher.leave()
  way.close()

  for (const [place, path] of paths.entries()) {
    const answer = await untilStale(path.replace('{slug}', slug))
    expect([path, answer.status]).toEqual([path, 200])
    const told = (await answer.clone().json()) as Told
    expect(await faultsOf(path, answer)).toEqual([])
    if (path !== '/campaigns/{slug}')
      expect(told.data).toHaveLength((before[place]!.data as never as []).length)
  }
  expect((await read(`/campaigns/${slug}`)).data).toMatchObject({ count, asOf })
  const listed = (await read('/campaigns')).data as never as { slug: string; count: number }[]
  expect(listed.find((campaign) => campaign.slug === slug)).toMatchObject({ count })

  // Whoever has left since is not shown again because the database is away.
  const gone = await get(names)
  expect([gone.status, (await gone.text()).includes('Lateleaf')]).toEqual([503, false])

  const unknown = await get(`/campaigns/${other.slug}`)
  expect([unknown.status, unknown.headers.get('Retry-After')]).toEqual([503, '10'])
  expect(await faultsOf('/campaigns/{slug}', unknown)).toEqual([])
}, 40_000)
