import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' })
afterAll(() => site.end('SIGTERM'))
const { slug } = await openCampaign(db)
const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' }

test.each(['%00', '%E2%80%AE', '%0d%0aX:y', '%F0%9F%92%A9'])(
  'a private link of letters that no link has (%s) leads to where nothing is, and is no fault of ours',
  async (token) => {
    for (const step of ['sign', 'code/resend']) {
      const answer = await fetch(`${site.url}/invited/${token}/${step}`, { redirect: 'manual' })
      expect(answer.status, step).toBeOneOf([302, 303])
      const led = new URL(answer.headers.get('Location')!, site.url)
      expect((await fetch(led, { redirect: 'manual' })).status, step).not.toBe(500)
    }
  },
)

test.each([
  ['POST', '/', 'GET, HEAD'],
  ['POST', '/live.js', 'GET, HEAD'],
  ['POST', '/embed.js', 'GET, HEAD'],
  ['POST', '/desk/passkeys.js', 'GET, HEAD'],
  ['POST', '/metrics', 'GET, HEAD'],
  ['DELETE', '/metrics', 'GET, HEAD'],
  ['PUT', '/', 'GET, HEAD, POST'],
])('%s is no way to use %s, and the answer says what is', async (method, path, allow) => {
  const { status, headers } = await fetch(`${site.url}${path}`, { method, headers: asForm })
  expect([status, headers.get('Allow')]).toEqual([405, allow])
})

test('somebody who goes away in the middle of a form leaves nothing in the log', async () => {
  const printed = site.printed()
  const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST /c/${slug}/sign HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nname\r\n',
  )
  await new Promise((later) => setTimeout(later, 200))
  socket.destroy()
  await new Promise((later) => setTimeout(later, 300))
  expect((await fetch(`${site.url}/limits`)).status).toBe(200)
  expect(site.printed()).toBe(printed)
})
