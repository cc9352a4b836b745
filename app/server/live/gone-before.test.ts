import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { limits } from '#limits'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { answerStreams } from './answer-stream.ts'
import { keepLiveCounts } from './live-counts.ts'

const db = await testDatabase()
const counts = await keepLiveCounts(db, db.url, () => {})
const around = {
  missing: async () => undefined,
  proxies: 1,
  leaving: () => false,
  seen: { add() {}, async stop() {} },
}
const server = createServer(answerStreams(counts, around, (_, response) => void response.end()))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
afterAll(async () => {
  await counts.stop()
  server.close()
})

test('readers of one network who leave before there is a first number take nobody’s place', async () => {
  const { slug } = await openCampaign(db)
  const headers = { 'X-Forwarded-For': '203.0.113.9' }
  let came = 0
  let gone = 0
  server.on('connection', (socket) => socket.once('close', () => (gone += 1)))
  server.on('request', () => (came += 1))
  const asked = `GET /c/${slug}/count/events HTTP/1.1\r\nHost: here\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n`
  const readers = Array.from({ length: limits.streams.perNetwork }, () => connect(port, '127.0.0.1'))
  for (const reader of readers) reader.write(asked)
  await expect.poll(() => came, { interval: 5 }).toBe(readers.length)
  for (const reader of readers) reader.destroy()
  await expect.poll(() => gone, { interval: 5 }).toBe(readers.length)
  expect(counts.newest(slug)).toBe(undefined)
  while ((await sequence(db)) > 0);
  await expect.poll(() => counts.newest(slug), { interval: 5 }).toMatchObject({ count: 0 })
  // Whoever waits looks four times a second.
  await new Promise((soon) => setTimeout(soon, 500))
  const late = await fetch(`http://127.0.0.1:${port}/c/${slug}/count/events`, { headers })
  expect(late.status).toBe(200)
  await late.body!.cancel()
})
