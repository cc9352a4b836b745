import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { openDisk } from '#files'
import { notePublished } from '#restores'
import type { Db } from '#db/connection.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { sayIn } from '#i18n/speak.ts'
import { aPerson, openCampaign, secret, stand } from '#seeds/world.ts'
import { inDatabase } from '../running/test-data-folder.ts'
import { startSite, type TestSite } from '../running/test-site.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-put-back-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const files = openDisk(join(dataDir, 'files'))

const place = async (db: Db) => {
  while ((await sequence(db)) > 0);
}
const post = (site: TestSite, path: string, fields: Record<string, string>, cookie = '') =>
  fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.url, Cookie: cookie },
    body: new URLSearchParams(fields),
  })
const form = { name: 'Ada Oyelaran', email: 'ada@example.org', listing: 'public' }

test('a database that is behind what was shown is read and not written, says so, and goes on when somebody says from where', async () => {
  const cluster = join(dataDir, 'postgres/cluster')
  const backup = join(dataDir, 'backup')
  const { slug, organiser } = await inDatabase(dataDir, async (db) => {
    const { id, slug } = await openCampaign(db)
    const organiser = await signedIn(db, await aTeam(db), 'owner')
    await stand(db, id, aPerson())
    await place(db)
    await notePublished(db, files, -1)
    return { slug, organiser }
  })
  await cp(cluster, backup, { recursive: true, preserveTimestamps: true })
  const size = await inDatabase(dataDir, async (db) => {
    const { id } = await db.selectFrom('campaigns').select('id').executeTakeFirstOrThrow()
    await stand(db, id, aPerson())
    await place(db)
    return (await notePublished(db, files, -1)).size
  })
  await rm(cluster, { recursive: true })
  await rename(backup, cluster)

  const given = {
    DATA_DIR: dataDir,
    DEMO: 'off',
    SECRET: secret,
    LOG_LEVEL: 'warn',
    OPERATOR_MAILBOXES: organiser.address,
  }
  const desk = `desk=${organiser.ticket}`
  const site = await startSite(given)
  expect(site.printed()).toContain(`"size":${size - 1},"published":${size}`)
  expect(await (await fetch(`${site.url}/metrics`)).text()).toContain('undersigned_put_back 1')
  expect((await fetch(`${site.url}/c/${slug}`)).status).toBe(200)
  const refused = await post(site, `/c/${slug}/sign`, form)
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '600'])
  const page = await refused.text()
  expect(page).toContain(sayIn('en')('restore.signing'))
  expect(page).toContain('Ada Oyelaran')
  const atTheDesk = await post(site, `/organise/new`, { title: 'Trees' }, desk)
  expect([atTheDesk.status, await atTheDesk.text()]).toEqual([
    503,
    expect.stringContaining(sayIn('en')('restore.body')),
  ])
  const operator = await fetch(`${site.url}/organise/operator`, { headers: { Cookie: desk } })
  expect(await operator.text()).toContain(`GO_ON_FROM=${size - 1}`)
  expect((await post(site, '/me', { email: 'ada@example.org' })).status).toBeLessThan(400)
  await site.end('SIGTERM')

  const guessed = await startSite({ ...given, GO_ON_FROM: `${size}` })
  expect((await post(guessed, `/c/${slug}/sign`, form)).status).toBe(503)
  await guessed.end('SIGTERM')

  const goesOn = await startSite({ ...given, GO_ON_FROM: `${size - 1}` })
  expect((await post(goesOn, `/c/${slug}/sign`, form)).status).toBe(303)
  expect(await (await fetch(`${goesOn.url}/metrics`)).text()).toContain('undersigned_put_back 0')
  await goesOn.end('SIGTERM')
  const after = await startSite(given)
  expect((await post(after, `/c/${slug}/sign`, form)).status).toBe(303)
  await after.end('SIGTERM')
}, 120_000)
