import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { listenOn } from './listen.ts'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()
const quiet = { connected() {}, heard() {}, onBroken() {} }

test('whoever listens can stop at any moment, also while the line is being opened', async () => {
  for (let ms = 0; ms < 40; ms++) {
    const ending = new AbortController()
    const listening = listenOn(db.url, ['counts', 'pages'], { ...quiet, signal: ending.signal })
    await new Promise((soon) => setTimeout(soon, ms % 20))
    ending.abort()
    await listening
  }
})

test('a database that takes the line and says nothing keeps nobody from stopping', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  const ending = new AbortController()
  const listening = listenOn(`postgres://nobody@127.0.0.1:${port}/none`, ['counts'], {
    ...quiet,
    signal: ending.signal,
  })
  await once(silent, 'connection')
  ending.abort()
  await expect(listening).resolves.toBeUndefined()
  silent.close()
})
