import { once } from 'node:events'
import { connect as dial, createServer, type AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { recount, sequence } from './index.ts'

const db = await testDatabase()

/** A line to the database that goes silent as soon as something with these words was sent through it: nobody hangs up. */
async function lineThatGoesSilent(words: string) {
  const { hostname, port } = new URL(db.url)
  const server = createServer((near) => {
    const far = dial(Number(port), hostname)
    let [silent, answered] = [false, true]
    near.on('data', (bytes) => {
      if (!silent) far.write(bytes)
      if (!bytes.includes(words)) return
      answered = false
      // The rest of the question, which may come in another piece.
      setTimeout(() => (silent = true), 20)
    })
    far.on('data', (bytes) => answered && near.write(bytes))
    near.on('error', () => {}).on('close', () => silent || far.destroy())
    far.on('error', () => {}).on('close', () => silent || near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(db.url)
  url.port = String((server.address() as AddressInfo).port)
  return url.href
}

test('when the machine of the sequencer vanishes in the middle, another counts on within five seconds', async () => {
  const campaign = await openCampaign(db)
  while ((await sequence(db)) > 0);
  const lost = connect(await lineThatGoesSilent('from "log_end"'), { connections: 1 })
  // What it was to be told never comes, as it never would.
  void sequence(lost).catch(() => {})
  const silent = () =>
    sql`
    select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`.execute(
      db,
    )
  await expect.poll(async () => (await silent()).rows.length, { interval: 5 }).toBe(1)
  const vanished = performance.now()
  await stand(db, campaign.id, aPerson())
  expect(await sequence(db)).toBe(0)

  await expect.poll(() => sequence(db), { timeout: 10_000, interval: 50 }).toBeGreaterThan(0)
  expect(performance.now() - vanished).toBeLessThan(5_000)
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 1, log: 1, counted: 1, waiting: 0 })
}, 30_000)
