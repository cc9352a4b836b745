import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { keepWords } from './words.ts'
import { watchTurns } from './watch-turns.ts'

const db = await testDatabase()

test('a campaign’s pages change at the moment in which it opens and closes, though nobody does anything', async () => {
  const { slug, id } = await openCampaign(db)
  await openCampaign(db)
  await sql`update campaigns set opens_at = clock_timestamp() + interval '300 milliseconds',
    closes_at = clock_timestamp() + interval '600 milliseconds' where id = ${id}`.execute(db)
  const heard: [string, number][] = []
  const start = performance.now()
  const stop = watchTurns(db, {
    ...keepWords(),
    changed: (word) => heard.push([word, performance.now() - start]),
  })
  await expect.poll(() => heard, { timeout: 3_000, interval: 10 }).toHaveLength(2)
  expect(heard.map(([word]) => word)).toEqual([`campaign ${slug}`, `campaign ${slug}`])
  const [opened, closed] = heard.map(([, at]) => at)
  expect(closed! - opened!).toBeGreaterThan(250)
  expect(closed!).toBeLessThan(800)
  stop()
})
