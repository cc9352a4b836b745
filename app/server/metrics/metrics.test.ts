import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { startSite } from '../running/test-site.ts'
import { pickPort } from '#db/embedded/pick-port.ts'
import { quantileOf } from './quantile-of.ts'
import { gauge, openMetrics } from './open-metrics.ts'
import { routeClass } from './route-class.ts'
import { watchDatabase } from './watch-database.ts'

const db = await testDatabase()
const given = { DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' }
const token = 'a token for whoever looks after us'
const bearer = (text: string) => ({ headers: { Authorization: `Bearer ${text}` } })
const valueOf = (text: string, name: string) =>
  Number(new RegExp(`^${name.replaceAll(/[{}"]/g, String.raw`\$&`)} (\\S+)$`, 'm').exec(text)?.[1])

test('what a process has done and what waits is told in figures that name nobody', async () => {
  const { slug } = await openCampaign(db)
  const site = await startSite(given)
  for (let asked = 0; asked < 3; asked++) await (await fetch(`${site.url}/c/${slug}?lang=en`)).text()
  const look = () => fetch(`${site.url}/metrics`)
  const answered = 'undersigned_requests_total{route="campaign",status="2xx"}'
  // An answer is tallied when its last byte has left, a moment after it was read here.
  await expect.poll(async () => valueOf(await (await look()).text(), answered)).toBe(3)
  const answer = await look()
  const text = await answer.text()
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(valueOf(text, 'undersigned_request_seconds_count{route="campaign"}')).toBe(3)
  expect(valueOf(text, 'undersigned_database_up')).toBe(1)
  expect(valueOf(text, 'undersigned_outbox_emails')).toBe(0)
  const named = (figure: string) =>
    text.match(new RegExp(`(?<=^undersigned_${figure}\\{\\w+=")\\w+`, 'gm'))?.toSorted()
  const pools = ['emails', 'jobs', 'main', 'pages', 'signing']
  for (const figure of ['open', 'idle', 'waiting']) expect(named(`pool_${figure}`)).toEqual(pools)
  expect(valueOf(text, 'undersigned_pool_open{pool="main"}')).toBeGreaterThan(0)
  expect(valueOf(text, 'undersigned_pool_waiting{pool="signing"}')).toBe(0)
  expect(named('gather_waiting')).toEqual(['campaigns', 'codes', 'forms'])
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m)
  expect(text).not.toContain(slug)
  await site.end('SIGTERM')
}, 60_000)

test('on a public site nobody reads them without the token, and a port of their own is for this machine', async () => {
  const port = await pickPort()
  const site = await startSite({
    ...given,
    SITE_URL: 'http://sign.example.org',
    SMTP_URL: 'smtp://127.0.0.1:9',
    METRICS_TOKEN: token,
    METRICS_PORT: String(port),
  })
  const at = `http://127.0.0.1:${port}`
  expect((await fetch(`${at}/metrics`)).status).toBe(404)
  expect((await fetch(`${at}/metrics`, bearer(`${token}!`))).status).toBe(404)
  expect((await fetch(`${at}/metrics`, bearer(token))).status).toBe(200)
  expect(await (await fetch(`${at}/health/ready`)).json()).toEqual({ ready: true })
  await site.end('SIGTERM')
}, 60_000)

test('what nobody knows just now has no figure: a nought would say that nothing waits, and that the replica is not late', async () => {
  const metrics = openMetrics()
  let late: number | undefined = 3
  gauge(metrics, 'undersigned_replica_seconds', 'How late it is.', () => late)
  const away = connect(`postgres://nobody:x@127.0.0.1:${await pickPort()}/nothing`)
  watchDatabase(metrics, away)
  expect(valueOf(await metrics.registry.metrics(), 'undersigned_replica_seconds')).toBe(3)
  late = undefined
  const text = await metrics.registry.metrics()
  expect(valueOf(text, 'undersigned_database_up')).toBe(0)
  expect(text.match(/^undersigned_(?:replica|outbox|codes|sequencer|jobs)\S* \S+$/gm)).toBe(null)
  await away.destroy()
})

test.each([
  ['/', 'front'],
  ['/c/trees', 'campaign'],
  ['/c/trees?lang=fr', 'campaign'],
  ['/c/trees/signatories?q=ada', 'list'],
  ['/c/trees/count/events', 'stream'],
  ['/invited/SECRET/code', 'code'],
  ['/c/trees/book/card.png', 'works'],
  ['/c/trees/figures/growth.csv', 'figures'],
  ['/me/signatures', 'me'],
  ['/organise/c/trees', 'desk'],
  ['/live.js', 'file'],
  ['/stop/TOKEN', 'other'],
  ['//%%', 'front'],
  ['/constructor', 'other'],
  ['/c/bread/constructor', 'campaign'],
])('%s is of the kind “%s”', (url, route) => {
  expect(routeClass(url)).toBe(route)
})

test('a quantile is the bound of the bucket it lies in', () => {
  const bounds = [1, 2, 3]
  expect(quantileOf(0.5, bounds, [0, 0, 0, 0])).toBe(0)
  expect(quantileOf(0.5, bounds, [5, 5, 0, 0])).toBe(1)
  expect(quantileOf(0.95, bounds, [5, 5, 0, 0])).toBe(2)
  expect(quantileOf(0.95, bounds, [0, 0, 0, 9])).toBe(3)
})
