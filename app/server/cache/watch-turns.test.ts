import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { keepWords } from './words.ts'
import { watchTurns } from './watch-turns.ts'

const db = await testDatabase()

/** Whether its opening and its closing lie behind it by the database's clock. */
const hasPassed = async (id: string) => {
  const { rows } = await sql<{ opened: boolean; closed: boolean }>`
    select opens_at <= clock_timestamp() as opened, closes_at <= clock_timestamp() as closed
      from campaigns where id = ${id}`.execute(db)
  return rows[0]
}

test('a campaign’s pages change at the moment in which it opens and closes, though nobody does anything', async () => {
  const { slug, id } = await openCampaign(db)
  await openCampaign(db)
  await sql`update campaigns set opens_at = clock_timestamp() + interval '2000 milliseconds',
    closes_at = clock_timestamp() + interval '2300 milliseconds' where id = ${id}`.execute(db)
  const heard: string[] = []
  const passed: Promise<unknown>[] = []
  const stop = watchTurns(db, {
    ...keepWords(),
    changed(word) {
      heard.push(word)
      passed.push(hasPassed(id))
    },
  })
  await expect.poll(() => heard, { interval: 10 }).toHaveLength(2)
  expect(heard).toEqual([`campaign ${slug}`, `campaign ${slug}`])
  const [opened, closed] = await Promise.all(passed)
  expect(opened).toMatchObject({ opened: true })
  expect(closed).toEqual({ opened: true, closed: true })
  stop()
})
