import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { pickPort } from '#db/embedded/pick-port.ts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()

test('a process that is begun while the database is away waits for it, and people have their pages when it is back', async () => {
  const { slug } = await openCampaign(db)
  const there = new URL(db.url)
  // Hangs up on the first two who ask, as one that goes down.
  let asked = 0
  const line = createServer((near) => {
    asked++
    if (asked <= 2) return void near.destroy()
    const far = connect(Number(there.port), there.hostname)
    for (const end of [near, far]) end.on('error', () => {})
    near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(line, 'listening')
  const away = Object.assign(new URL(db.url), { port: `${(line.address() as AddressInfo).port}` })
  const site = await startSite({ DATABASE_URL: away.href, SECRET: secret, DEMO: 'off', LOG_LEVEL: 'warn' })
  expect((await fetch(`${site.url}/c/${slug}`)).status).toBe(200)
  expect(site.printed().match(/the database does not answer: waiting for it/g)).toHaveLength(1)
  await site.end('SIGTERM')
  line.close()
}, 60_000)

test('a process that waits for its database goes at once when it is told to', async () => {
  const child = spawn(process.execPath, [resolve('app/server/start.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: `postgres://nobody:x@127.0.0.1:${await pickPort()}/nothing`,
      SECRET: secret,
    },
  })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a start on an address that this machine does not have says so in one sentence', async () => {
  const child = spawn(process.execPath, [resolve('app/server/start.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      // Kept for documents (RFC 5737 §3): no machine has it.
      HOST: '192.0.2.1',
      SMTP_URL: 'smtp://127.0.0.1:9',
      DATABASE_URL: db.url,
      SECRET: secret,
    },
  })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  expect(await once(child, 'exit')).toEqual([2, null])
  expect(said).toBe(
    'This machine has no address 192.0.2.1. Set HOST to one of its own, or to 0.0.0.0 for all.\n',
  )
})
