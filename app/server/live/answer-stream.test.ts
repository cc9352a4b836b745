import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { startSite } from '../running/test-site.ts'
import { firstTold } from './test-watcher.ts'

const db = await testDatabase()
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  ROLE: 'web',
  SMTP_URL: 'smtp://127.0.0.1:9',
})
afterAll(() => site.end('SIGTERM'))

test('whoever opens a campaign before its place in the log is there is asked to come back for the number, and not refused', async () => {
  const { slug } = await openCampaign(db)
  const address = `${site.url}/c/${slug}/count/events`
  const early = await fetch(address)
  expect([early.status, early.headers.get('Content-Type')]).toEqual([200, 'text/event-stream'])
  expect(await early.text()).toMatch(/^retry: \d{4,5}\n\n$/)
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200)
  expect((await fetch(`${site.url}/c/nobody-knows-it/count/events`)).status).toBe(404)
  while ((await sequence(db)) > 0);
  await firstTold(site.url, slug)
})

test('the count of a withdrawn campaign is gone, and says so at once', async () => {
  const { slug, id } = await openCampaign(db)
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  const gone = await fetch(`${site.url}/c/${slug}/count/events`)
  expect([gone.status, gone.headers.get('Access-Control-Allow-Origin')]).toEqual([410, '*'])
})
