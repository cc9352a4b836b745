import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { hence, openCampaign } from '#seeds/world.ts'
import { holdTable } from '../signing/test-held-table.ts'
import { oweOutages } from './owe-outages.ts'

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-owed-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const MINUTE_MS = 60_000
const anOutage = (minutes: number, ago = 0) => {
  const ended = Date.now() - ago * MINUTE_MS
  return { began: ended - minutes * MINUTE_MS, ended }
}

/** By how many minutes a campaign that closes next week has been put off. */
async function aCampaign() {
  const { id } = await openCampaign(db, {
    opensAt: sql<Date>`now() - interval '9 days'`,
    closesAt: hence('7 days'),
  })
  const closing = async () =>
    (await db.selectFrom('campaigns').select('closes_at').where('id', '=', id).executeTakeFirstOrThrow())
      .closes_at!
  const before = (await closing()).getTime()
  return async () => Math.round(((await closing()).getTime() - before) / MINUTE_MS)
}

test('an outage that cannot be written down when it is over is written down later, for the time at which it was, and once', async () => {
  const putOff = await aCampaign()
  const impatient = connect(db.url, { connections: 1, patiences: { lock: 0.1 } })
  const outages = oweOutages(impatient, folder)
  outages.owe(anOutage(12, 3))
  const letGo = await holdTable(db.url, 'outages')
  await expect(outages.settle()).rejects.toThrow(/lock timeout/)
  await letGo()
  await outages.settle()
  await outages.settle()
  expect(await putOff()).toBe(12)
  const { rows } = await sql<{ ago: number }>`
    select round(extract(epoch from now() - max(ended_at)) / 60)::int as ago from outages`.execute(db)
  expect(rows).toEqual([{ ago: 3 }])
  await impatient.destroy()
})

test('a process that ends in an outage leaves it to the next, which gives the time back; a third finds nothing', async () => {
  const putOff = await aCampaign()
  await oweOutages(db, folder).keep([{ began: Date.now(), ended: Date.now() + 8 * MINUTE_MS }])
  const later = () => Date.now() + 75 * MINUTE_MS
  const next = oweOutages(db, folder, later)
  await next.takeOver()
  expect(await readdir(folder)).toHaveLength(1)
  await next.settle()
  expect(await putOff()).toBe(8)
  expect(await readdir(folder)).toEqual([])
  const third = oweOutages(db, folder, later)
  await third.takeOver()
  await third.settle()
  expect(await putOff()).toBe(8)
})

test('where nothing is owed nothing lies on the disk', async () => {
  const outages = oweOutages(db, join(folder, 'none'))
  await outages.takeOver()
  await outages.keep([])
  await outages.settle()
  await expect(readdir(join(folder, 'none'))).rejects.toThrow('ENOENT')
})
