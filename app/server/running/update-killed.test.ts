import { expect, test } from 'vitest'
import { deriveKeys } from '#secrets'
import { readSending } from '#updates'
import { testDatabase } from '#db/test-database.ts'
import { aDesk, aSending, wantNews } from '#seeds/news-world.ts'
import { mailServer } from '../../../emails/test-mail-server.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const secret = 'a secret for a program that is killed while it sends'
const keys = deriveKeys(secret)

test('killed again and again while it sends an update, the program writes to nobody twice and goes on by itself', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 400, { keys, domain: (place) => `host-${place % 40}.example.org` })
  const server = await mailServer()
  const id = await aSending(db, desk)
  const given = { DATABASE_URL: db.url, SECRET: secret, DEMO: 'off', SMTP_URL: server.smtpUrl }
  for (const atLeast of [60, 150, 260]) {
    const site = await startSite(given)
    await expect.poll(() => server.received.length, { timeout: 60_000, interval: 2 }).toBeGreaterThan(atLeast)
    await site.end('SIGKILL')
  }
  const site = await startSite(given)
  await expect.poll(async () => (await readSending(db, id))!.state, { timeout: 60_000 }).toBe('sent')
  expect(await site.end('SIGTERM')).toBe(0)

  const reached = server.received.flatMap(({ to }) => to)
  expect(new Set(reached).size).toBe(reached.length)
  const { accepted, uncertain, recipients } = (await readSending(db, id))!
  expect({ recipients, told: accepted + uncertain }).toEqual({ recipients: 400, told: 400 })
  // At most five were in hand each time.
  expect(uncertain).toBeLessThanOrEqual(15)
  expect(reached.length).toBeGreaterThanOrEqual(accepted)
  expect(people).toHaveLength(400)
}, 300_000)
