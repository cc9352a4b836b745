import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { openDisk } from '#files'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { comparePublished, goOn, notePublished, readPutBack } from './index.ts'
import { readMark } from './mark.ts'
import { readEnd } from './read-end.ts'

const folder = await mkdtemp(join(tmpdir(), 'undersigned-restores-'))
afterAll(() => rm(folder, { recursive: true }))
let folders = 0

/** A database whose log has some events that were shown, and the files beside it. */
async function shown() {
  const db = await testDatabase()
  const files = openDisk(join(folder, `${(folders += 1)}`))
  const { id } = await openCampaign(db)
  const sign = async () => {
    await stand(db, id, aPerson())
    while ((await sequence(db)) > 0);
  }
  for (let signed = 0; signed < 4; signed++) await sign()
  const { size } = await readEnd(db)
  await notePublished(db, files, -1)
  /** As a backup does that was made when the log had this many events. */
  const putBackTo = async (to: number) => {
    await sql`update events set log_index = null, leaf = null where log_index >= ${to}`.execute(db)
    await sql`delete from events where log_index is null`.execute(db)
    await sql`update log_end set size = ${to}`.execute(db)
  }
  return { db, files, size, sign, putBackTo }
}

test('a database that has what was shown of it goes on, and so does one that has more', async () => {
  const { db, files, size, sign } = await shown()
  expect(await comparePublished(db, files)).toBeUndefined()
  await sign()
  expect(await comparePublished(db, files)).toBeUndefined()
  expect(await notePublished(db, files, size)).toEqual({ size: size + 1 })
  const { logId } = await readEnd(db)
  expect(await readMark(files, logId!)).toMatchObject({ size: size + 1 })
  expect(await readPutBack(db)).toBeUndefined()
})

test('one that was put back stands still: nothing gets its place in the log, and the mark stays where it was', async () => {
  const { db, files, size, sign, putBackTo } = await shown()
  await putBackTo(size - 2)
  const found = { size: size - 2, published: size }
  expect(await comparePublished(db, files)).toEqual(found)
  expect(await readPutBack(db)).toEqual(found)
  await sign()
  expect(await readEnd(db)).toMatchObject({ size: size - 2 })
  await notePublished(db, files, -1)
  expect(await readMark(files, (await readEnd(db)).logId!)).toMatchObject({ size })
})

test('it is noticed also when it has grown again meanwhile: at the same place stands another event', async () => {
  const { db, files, size, sign, putBackTo } = await shown()
  await putBackTo(size - 1)
  await sign()
  await sign()
  expect((await readEnd(db)).size).toBeGreaterThan(size)
  expect(await notePublished(db, files, size)).toEqual({ size: size + 1 })
  expect(await readPutBack(db)).toMatchObject({ published: size })
})

test('with a better backup it goes on by itself', async () => {
  const { db, files, size, putBackTo } = await shown()
  const { rows: all } = await sql<{ leaf: Buffer }>`
    select leaf from events where log_index = ${size - 1}`.execute(db)
  await putBackTo(size - 1)
  expect(await comparePublished(db, files)).toBeDefined()
  const campaign = db.selectFrom('campaigns').select('id').limit(1)
  await sql`insert into events (id, campaign_id, type, commitment, hour, log_index, leaf)
            values (gen_random_uuid(), (${campaign}), 6, ${Buffer.alloc(32)}, 0, ${size - 1}, ${all[0]!.leaf})`.execute(
    db,
  )
  await sql`update log_end set size = ${size}`.execute(db)
  expect(await comparePublished(db, files)).toBeUndefined()
  expect(await readPutBack(db)).toBeUndefined()
})

test('whoever decides to go on names the moment; what was lost stays written down, and the log grows again', async () => {
  const { db, files, size, sign, putBackTo } = await shown()
  expect(await goOn(db, size)).toBe('not-put-back')
  await putBackTo(size - 2)
  await comparePublished(db, files)
  expect(await goOn(db, size)).toBe('another-size')
  expect(await goOn(db, size - 2)).toBe('gone-on')
  expect(await readPutBack(db)).toBeUndefined()
  await sign()
  expect(await notePublished(db, files, -1)).toEqual({ size: size - 1 })
  expect(await comparePublished(db, files)).toBeUndefined()
  const kept = await db.selectFrom('restores').select(['size', 'published', 'gone_on_at']).execute()
  expect(kept).toEqual([{ size: size - 2, published: size, gone_on_at: expect.any(Date) }])
})

test('a new database in an old folder, and a folder without a mark, say nothing', async () => {
  const { db, size, putBackTo, files } = await shown()
  const fresh = await testDatabase()
  expect(await comparePublished(fresh, files)).toBeUndefined()
  await putBackTo(size - 2)
  expect(await comparePublished(db, openDisk(join(folder, 'empty')))).toBeUndefined()
})

test('several may write the mark at once', async () => {
  const { db, files, sign } = await shown()
  for (let more = 0; more < 3; more++) {
    await sign()
    await Promise.all([-1, -1, -1].map((known) => notePublished(db, files, known)))
  }
  const { logId, size } = await readEnd(db)
  expect(await readMark(files, logId!)).toMatchObject({ size })
})
