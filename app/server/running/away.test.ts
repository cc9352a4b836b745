import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recount } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { Line } from '../../../bench/faults/world/line.ts'
import { codeFor, startSite, type TestSite } from './test-site.ts'

// Two seconds for the database (TRUST F19), and as much again for a machine that is busy or slow.
const ANSWERED_WITHIN_MS = 4_500

const db = await testDatabase()
const there = new URL(db.url)
const line = await new Line(Number(there.port)).open()
const through = Object.assign(new URL(db.url), { port: `${line.port}` })
let site: TestSite
beforeAll(async () => {
  site = await startSite({ DATABASE_URL: through.href, SECRET: secret, DEMO: 'off' })
})
afterAll(async () => {
  await line.mend()
  await site.end('SIGTERM')
  line.close()
})

type Fields = Record<string, string>

async function ask(path: string, fields?: Fields, cookie?: string) {
  const asked = performance.now()
  const answer = await fetch(`${site.url}${path}`, {
    redirect: 'manual',
    headers: { Origin: site.url, ...(cookie && { Cookie: cookie }) },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })
  const body = await answer.text()
  const ms = performance.now() - asked
  return { path, status: answer.status, ms, body, answer }
}

const cookieOf = ({ answer }: { answer: Response }) => answer.headers.get('Set-Cookie')!.split(';')[0]!
const person = (name: string) => ({ name, email: `${name}@example.org`, listing: 'public' })

/** Somebody whose code has come, and somebody who sits at the desk. */
async function people(name: string) {
  const team = await aTeam(db)
  const { ticket } = await signedIn(db, team, 'owner')
  const { slug, id } = await openCampaign(db, { teamId: team.id })
  const form = await ask(`/c/${slug}/sign`, person(name))
  return {
    slug,
    id,
    desk: `desk=${ticket}`,
    cookie: cookieOf(form),
    code: await codeFor(site, `${name}@example.org`),
  }
}

/** Every kind of address at once. */
function askAll({ slug, desk, cookie, code }: Awaited<ReturnType<typeof people>>, name: string) {
  return Promise.all([
    ask(`/c/${slug}/sign`, person(`${name}-too`)),
    ask(`/c/${slug}/code`, { code }, cookie),
    ask(`/c/${slug}/code/resend`, {}, cookie),
    ask(`/c/${slug}/signed`, undefined, cookie),
    // Nobody has asked for it yet.
    ask(`/c/${slug}/words?lang=pl`),
    ask(`/c/${slug}/signatories?q=ada`),
    ask(`/api/v1/campaigns/${slug}/signatories?q=ada`),
    ask('/me', { email: `${name}@example.org` }),
    ask('/me/signatures', undefined, 'visit=nobody'),
    ask(`/organise/c/${slug}`, undefined, desk),
    ask(`/organise/c/${slug}/edit`, { _then: 'archive' }, desk),
    ask('/health/ready'),
  ])
}

const weathers: [string, () => void][] = [
  ['takes no connection', () => line.cut()],
  ['says nothing in the middle of everything', () => line.fallSilent()],
  [
    'takes connections and says nothing on them',
    () => {
      line.fallSilent()
      line.hangUp()
    },
  ],
  ['answers each question late', () => line.slow(400)],
]

test.each(weathers)(
  'while the database %s everybody is told so in time, and afterwards everything is as before',
  async (weather, begin) => {
    const name = weather.replaceAll(' ', '-')
    const here = await people(name)
    begin()
    const first = await askAll(here, name)
    const second = await askAll(here, name)
    await line.mend()
    for (const { path, status, ms } of [...first, ...second]) {
      expect([200, 303, 503], path).toContain(status)
      expect(ms, `${path} ${status}`).toBeLessThan(ANSWERED_WITHIN_MS)
    }
    const [form] = second
    if (form.status === 503) expect(form.body).toContain(`value="${name}-too@example.org"`)
    const told = [first[1], second[1]].some(({ status }) => status === 303)
    let signed = told
    for (const until = performance.now() + 20_000; !signed && performance.now() < until; await pause(250))
      signed = (await ask(`/c/${here.slug}/code`, { code: here.code }, here.cookie)).status === 303
    expect(signed).toBe(true)
    expect(await recount(db, here.id)).toMatchObject({ rows: 1 })
  },
  60_000,
)

/** Lets everything through but the last word of a transaction, which is never heard, nor its answer. */
function loseCommits() {
  const lost = Promise.withResolvers<never>()
  line.listenIn(({ way, bytes }) => (way === 'there' && bytes.includes('commit') ? lost.promise : 'pass'))
}

test('of what hangs in its last word nobody is told that it was done, nor that it was not', async () => {
  const here = await people('commit')
  loseCommits()
  const [form, code, visit] = await Promise.all([
    ask(`/c/${here.slug}/sign`, person('commit-too')),
    ask(`/c/${here.slug}/code`, { code: here.code }, here.cookie),
    ask('/me', { email: 'commit@example.org' }),
  ])
  await line.mend()
  for (const { path, status, ms } of [form, code, visit]) {
    expect(status, path).toBe(503)
    expect(ms, path).toBeLessThan(ANSWERED_WITHIN_MS)
  }
  for (const { body } of [form, code]) expect(body).toContain('we do not know yet whether it has arrived')
  expect(visit.body).toContain('Please try again in a few seconds')
  expect(await recount(db, here.id)).toMatchObject({ rows: 0 })
  let status = 0
  for (
    const until = performance.now() + 20_000;
    status !== 303 && performance.now() < until;
    await pause(250)
  )
    ({ status } = await ask(`/c/${here.slug}/code`, { code: here.code }, here.cookie))
  expect(status).toBe(303)
  expect(await recount(db, here.id)).toMatchObject({ rows: 1 })
}, 60_000)
