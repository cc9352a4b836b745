import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recount } from '#counts'
import { writeJournal } from '#erasures'
import { openDisk } from '#files'
import { blockMailbox, isBlocked, mailboxMac } from '#mailboxes'
import { amend, eraseMailbox, stopUpdates, withdraw } from '#signatures'
import { connect } from '#db/connection.ts'
import { aPerson, keys, openCampaign, secret, stand } from '#seeds/world.ts'
import { databaseOf } from '../../e2e/database-of.ts'
import { inDatabase } from './test-data-folder.ts'
import { startSite } from './test-site.ts'

test('a backup that is put back brings nobody back who left after it was made', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-restored-'))
  const files = openDisk(join(dataDir, 'files'))
  const people = Object.fromEntries(
    ['Staying', 'Withdrawn', 'Erased', 'Anonymous', 'Newsless', 'Blocked'].map((name) => [
      name,
      aPerson({ name: `${name} Person`, updates: 'on' }),
    ]),
  )
  const { campaign, ids } = await inDatabase(dataDir, async (db) => {
    const campaign = await openCampaign(db)
    const ids: Record<string, string> = {}
    for (const [name, form] of Object.entries(people)) ids[name] = await stand(db, campaign.id, form)
    return { campaign, ids }
  })
  const backup = join(dataDir, 'backup')
  await cp(join(dataDir, 'postgres/cluster'), backup, { recursive: true, preserveTimestamps: true })

  const mine = (name: string) => ({ id: ids[name]!, addressKey: people[name]!.addressKey })
  const blockedMac = mailboxMac(keys, people.Blocked!.addressKey)
  await inDatabase(dataDir, async (db) => {
    await withdraw(db, keys, mine('Withdrawn'))
    await eraseMailbox(db, keys, people.Erased!.addressKey)
    const showing = { ...people.Anonymous!, listing: 'anonymous' as const }
    await amend(db, keys, { ...mine('Anonymous'), showing })
    await stopUpdates(db, ids.Newsless!)
    await blockMailbox(db, blockedMac)
    expect(await writeJournal(db, keys, files)).toBe(5)
    expect(await writeJournal(db, keys, files)).toBe(0)
  })

  await rm(join(dataDir, 'postgres/cluster'), { recursive: true })
  await rename(backup, join(dataDir, 'postgres/cluster'))
  const site = await startSite({ DATA_DIR: dataDir, DEMO: 'off', SECRET: secret, LOG_LEVEL: 'warn' })
  const page = await (await fetch(`${site.url}/c/${campaign.slug}/signatories`)).text()
  const shown = Object.keys(people).filter((name) => page.includes(`${name} Person`))
  expect(shown.toSorted()).toEqual(['Blocked', 'Newsless', 'Staying'])
  expect(site.printed()).toContain('"erasures":5')

  const db = connect(await databaseOf(dataDir), { connections: 2, patience: 10 })
  expect(await isBlocked(db, blockedMac)).toBe(true)
  const wants = await db
    .selectFrom('signatures')
    .select('name')
    .where('updates', '=', true)
    .where('state', '=', 'standing')
    .orderBy('name')
    .execute()
  expect(wants.map(({ name }) => name)).toEqual(['Anonymous Person', 'Blocked Person', 'Staying Person'])
  await expect.poll(() => recount(db, campaign.id), { timeout: 10_000 }).toMatchObject({ waiting: 0 })
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 4, log: 4, counted: 4 })
  await db.destroy()
  await site.end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
}, 90_000)
