import { createServer } from 'node:net'
import { once } from 'node:events'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Line } from '../bench/faults/world/line.ts'
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

test('a database that vanishes without a word is noticed within moments, and heard again when it is back', async () => {
  const line = await new Line(Number(new URL(db.url).port)).open()
  const url = new URL(db.url)
  url.port = String(line.port)
  const ending = new AbortController()
  const told: string[] = []
  const until = async (what: string) => {
    for (const by = performance.now() + 4_000; performance.now() < by;)
      if (told.includes(what)) return told.splice(0)
      else await new Promise((soon) => setTimeout(soon, 10))
    throw new Error(`nobody was told: ${what}`)
  }
  const listening = listenOn(url.href, ['counts'], {
    signal: ending.signal,
    connected: () => told.push('connected'),
    heard: (word) => told.push(word),
    onBroken: () => told.push('broken'),
    askingMs: 50,
    answerMs: 300,
  })
  await until('connected')
  line.fallSilent()
  await until('broken')
  await line.mend()
  await until('connected')
  await sql`select pg_notify('counts', 'moved')`.execute(db)
  await until('moved')
  ending.abort()
  await listening
  line.close()
})
