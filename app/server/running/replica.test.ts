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
import { Line } from '../../../bench/faults/world/line.ts'
import { aPerson, keys, openCampaign, secret, stand } from '#seeds/world.ts'
import { formIn } from '../signing/test-kept-form.ts'
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
// An address for the database, as a proxy or a virtual address before it is.
const line = await new Line(Number(new URL(server.url).port)).open()
const address = new URL(server.url)
address.port = String(line.port)
const site = await startSite({
  DATABASE_URL: address.href,
  DATABASE_REPLICA_URL: standby.url,
  SECRET: secret,
  DEMO: 'off',
  LOG_LEVEL: 'info',
})
afterAll(async () => {
  await site.end('SIGTERM')
  line.close()
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

test('while the address of the database leads to a standby that is not promoted yet a form is kept, and then taken once', async () => {
  const { name, address: email } = aPerson({ name: 'Ove Inbetween' })
  const send = (to: string, fields: Record<string, string>) =>
    fetch(`${site.url}${to}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.url },
      body: new URLSearchParams(fields),
    })
  line.leadTo(Number(new URL(standby.url).port))
  // The first may meet a line that has just broken.
  const kept = [await send(`/c/${slug}/sign`, { name, email, listing: 'public' })]
  const { action, fields } = formIn(await kept[0]!.text())
  for (let press = 0; press < 3; press++) kept.push(await send(action, fields))
  expect(kept.map(({ status }) => status)).toEqual([503, 503, 503, 503])
  expect(fields).toMatchObject({ name, email })
  line.leadTo(Number(new URL(server.url).port))
  await expect.poll(async () => (await send(action, fields)).status, { timeout: 10_000 }).toBe(303)
  expect(await codeFor(site, email)).toMatch(/^\d{6}$/)
}, 60_000)
