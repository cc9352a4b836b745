import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recount } from '#counts'
import { writeJournal } from '#erasures'
import { openDisk } from '#files'
import { blockMailbox, isBlocked, mailboxMac } from '#mailboxes'
import { amend, eraseMailbox, listMine, stopUpdates, withdraw } from '#signatures'
import { takeBackRecording } from '#works'
import { connect, databaseTime, type Db } from '#db/connection.ts'
import { newId } from '#db/new-id.ts'
import { aPerson, keys, openCampaign, secret, stand } from '#seeds/world.ts'
import { databaseOf } from '../../../e2e/stage/database-of.ts'
import { inDatabase } from './test-data-folder.ts'
import { startSite } from './test-site.ts'

/** The sound of a room, as somebody who has signed contributed it. */
async function aRecording(db: Db, campaignId: string, signatureId: string): Promise<string> {
  const id = newId()
  const said = { place: 'Studio 2', recorded_by: 'A contributor', consent: 'You may use it' }
  const heard = { state: 'checked', verdict: 'quiet', added_at: databaseTime }
  await db
    .insertInto('recordings')
    .values({ id, campaign_id: campaignId, signature_id: signatureId, ...said, ...heard })
    .execute()
  return id
}

test('a backup that is put back brings back nobody who left after it was made, and no name that was corrected', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-restored-'))
  const files = openDisk(join(dataDir, 'files'))
  const people = Object.fromEntries(
    ['Staying', 'Withdrawn', 'Erased', 'Anonymous', 'Newsless', 'Blocked', 'Former', 'Sounding'].map(
      (name) => [name, aPerson({ name: `${name} Person`, updates: 'on' })],
    ),
  )
  const { campaign, ids, recording } = await inDatabase(dataDir, async (db) => {
    const campaign = await openCampaign(db)
    const ids: Record<string, string> = {}
    for (const [name, form] of Object.entries(people)) ids[name] = await stand(db, campaign.id, form)
    const recording = await aRecording(db, campaign.id, ids.Sounding!)
    return { campaign, ids, recording }
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
    const corrected = { ...people.Former!, name: 'Present Person' }
    await amend(db, keys, { ...mine('Former'), showing: corrected })
    await takeBackRecording(db, { id: recording, signatureIds: [ids.Sounding!] })
    expect(await writeJournal(db, keys, files)).toBe(7)
    expect(await writeJournal(db, keys, files)).toBe(0)
  })

  await rm(join(dataDir, 'postgres/cluster'), { recursive: true })
  await rename(backup, join(dataDir, 'postgres/cluster'))
  const site = await startSite({ DATA_DIR: dataDir, DEMO: 'off', SECRET: secret, LOG_LEVEL: 'warn' })
  const page = await (await fetch(`${site.url}/c/${campaign.slug}/signatories`)).text()
  const shown = Object.keys(people).filter((name) => page.includes(`${name} Person`))
  expect(shown.toSorted()).toEqual(['Blocked', 'Newsless', 'Sounding', 'Staying'])
  expect(site.printed()).toContain('"erasures":7')

  const db = connect(await databaseOf(dataDir), { connections: 2, patience: 10 })
  expect(await isBlocked(db, blockedMac)).toBe(true)
  const wants = await db
    .selectFrom('signatures')
    .select('name')
    .where('updates', '=', true)
    .where('state', '=', 'standing')
    .orderBy('name')
    .execute()
  expect(wants.map(({ name }) => name)).toEqual([
    'Anonymous Person',
    'Blocked Person',
    'Former Person',
    'Sounding Person',
    'Staying Person',
  ])
  expect(await db.selectFrom('recordings').selectAll().execute()).toEqual([])
  await expect.poll(() => recount(db, campaign.id), { timeout: 10_000 }).toMatchObject({ waiting: 0 })
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 6, log: 6, counted: 6 })

  const formerly = () => listMine(db, keys, people.Former!.addressKey, 'en')
  expect(await formerly()).toMatchObject([{ held: true, lostWords: true }])
  const showing = { ...people.Former!, name: 'Present Person' }
  expect(await amend(db, keys, { ...mine('Former'), showing })).toEqual({ outcome: 'amended', held: false })
  expect(await formerly()).toMatchObject([{ name: 'Present Person', held: false, lostWords: false }])
  await db.destroy()
  await site.end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
}, 90_000)
