import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { withdraw } from '#signatures'
import { connect } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded/index.ts'
import { startStandby } from '#db/embedded/test-standby.ts'
import { migrate } from '#db/migrate.ts'
import { aPerson, keys, openCampaign, secret, stand } from '#seeds/world.ts'
import { codeFor, postCode, postForm, startSite } from './test-site.ts'

const quiet = () => {}
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
const folder = await mkdtemp(join(tmpdir(), 'undersigned-late-'))
const server = await startEmbedded({ dataDir: folder, log, fsync: false })
await migrate(server.url)
const db = connect(server.url, { patience: 10 })
const { id, slug } = await openCampaign(db)
const leaving = aPerson({ name: 'Mira Lateleaf' })
const signature = await stand(db, id, leaving)
const standby = await startStandby({ dataDir: folder, url: server.url, folder: join(folder, 'standby'), log })
const keeper = connect(standby.url.replace('//undersigned:', '//postgres:'), { connections: 1, patience: 10 })
const site = await startSite({
  DATABASE_URL: server.url,
  DATABASE_REPLICA_URL: standby.url,
  SECRET: secret,
  DEMO: 'off',
  LOG_LEVEL: 'info',
})
afterAll(async () => {
  await site.end('SIGTERM')
  await Promise.all([keeper.destroy(), db.destroy()])
  await standby.stop()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const page = async (path: string, cookie = '') =>
  (await fetch(`${site.url}${path}`, { headers: { Cookie: cookie } })).text()

test('a replica that is late never contradicts whoever has just signed, and shows nobody who left five seconds ago', async () => {
  const found = async () => (await page(`/c/${slug}/signatories?q=lateleaf`)).includes('Mira Lateleaf')
  await expect.poll(found).toBe(true)
  await expect.poll(() => site.printed(), { timeout: 20_000 }).toContain('is asked')
  await sql`select pg_wal_replay_pause()`.execute(keeper)

  const { name, address: email } = aPerson({ name: 'Noor Justnow' })
  const cookie = await postForm(site, slug, { name, email, listing: 'public' })
  expect(await postCode(site, slug, await codeFor(site, email), cookie!)).toBe(true)
  expect(await page(`/c/${slug}/signed`, cookie)).toContain(name)
  expect(await page(`/c/${slug}/signatories`)).toContain(name)

  await withdraw(db, keys, { id: signature, addressKey: leaving.addressKey })
  const left = performance.now()
  await expect.poll(found, { timeout: 20_000, interval: 20 }).toBe(false)
  expect(performance.now() - left).toBeLessThan(10_000)
  expect(await page(`/c/${slug}/signatories?q=justnow`)).toContain(name)
}, 60_000)
