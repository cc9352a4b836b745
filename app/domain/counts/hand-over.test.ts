import { once } from 'node:events'
import { connect as dial, createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { recount, sequence } from './index.ts'

const db = await testDatabase()

/** A line to the database that goes silent as soon as something with these words was sent through it: nobody hangs up. */
async function lineThatGoesSilent(words: string) {
  const { hostname, port } = new URL(db.url)
  const fallen = Promise.withResolvers<void>()
  const server = createServer((near) => {
    const far = dial(Number(port), hostname)
    let [silent, answered] = [false, true]
    near.on('data', (bytes) => {
      if (!silent) far.write(bytes)
      if (!bytes.includes(words)) return
      answered = false
      // The rest of the question, which may come in another piece.
      setTimeout(() => {
        silent = true
        fallen.resolve()
      }, 20)
    })
    far.on('data', (bytes) => answered && near.write(bytes))
    near.on('error', () => {}).on('close', () => silent || far.destroy())
    far.on('error', () => {}).on('close', () => silent || near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(db.url)
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.href, silent: fallen.promise }
}

test('when the machine of the sequencer vanishes in the middle, another counts on within five seconds', async () => {
  const campaign = await openCampaign(db)
  while ((await sequence(db)) > 0);
  const line = await lineThatGoesSilent('from "log_end"')
  const lost = connect(line.url, { connections: 1, patience: 10 })
  // What it was to be told never comes, as it never would.
  void sequence(lost).catch(() => {})
  await line.silent
  const vanished = performance.now()
  await stand(db, campaign.id, aPerson())
  let counted = await sequence(db)
  await expect
    .poll(async () => (counted += await sequence(db)), { timeout: 30_000, interval: 50 })
    .toBeGreaterThan(0)
  // Three, on a machine with time; and never as long as a session of anybody else may hold what it does (ten).
  expect(performance.now() - vanished).toBeLessThan(9_000)
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 1, log: 1, counted: 1, waiting: 0 })
}, 60_000)
