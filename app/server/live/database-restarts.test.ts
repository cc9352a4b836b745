import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { inventPeople } from '#seeds/people/index.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { keys, openCampaign } from '#seeds/world.ts'
import { databaseOf } from '../../../e2e/stage/database-of.ts'
import { startSite } from '../running/test-site.ts'
import { firstTold, watchCount } from './test-watcher.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-restart-'))
const site = await startSite({ DATA_DIR: dataDir, DEMO: 'off' })
afterAll(async () => {
  await site.end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

/** Opens the database for one deed; nobody else’s connection lives through a restart either. */
async function inDatabase<Result>(
  deed: (db: ReturnType<typeof connect>) => Promise<Result>,
): Promise<Result> {
  const db = connect(await databaseOf(dataDir), { connections: 1, patience: 10 })
  try {
    return await deed(db)
  } finally {
    await db.destroy()
  }
}

const sign = ({ id: campaignId, versionId }: { id: string; versionId: string }, seed: number) =>
  inDatabase((db) =>
    db.transaction().execute(async (tx) => {
      const person = inventPeople(seed).next().value!
      await plantSignatures(tx, keys, { campaignId, versionId, locale: 'en' }, [{ person, at: new Date() }])
    }),
  )

test('a stream outlives a crash of the database: the number is told while it is away, and moves when it is back', async () => {
  const campaign = await inDatabase((db) => openCampaign(db))
  await firstTold(site.url, campaign.slug)
  const watcher = await watchCount(site.url, campaign.slug)
  await sign(campaign, 1)
  await watcher.until(1)
  const count = async () =>
    (await (await fetch(`${site.url}/c/${campaign.slug}/count.json`)).json()) as {
      count: number
      stale?: boolean
    }
  await expect.poll(count).toMatchObject({ count: 1 })

  const [pid] = (await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  expect(await count()).toMatchObject({ count: 1 })

  await expect
    .poll(
      () =>
        sign(campaign, 2).then(
          () => 'signed',
          () => 'away',
        ),
      { timeout: 20_000 },
    )
    .toBe('signed')
  expect(Number((await watcher.until(2)).id)).toBeGreaterThan(0)
  expect(watcher.seen.map(({ count: seen }) => seen)).toEqual([0, 1, 2])
  watcher.leave()
}, 60_000)
