import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { returnPath } from '#bounces'
import { limits } from '#limits'
import { testDatabase } from '#db/test-database.ts'
import { keys, openCampaign, secret } from '#seeds/world.ts'
import { sayIn } from '#i18n/speak.ts'
import { reportOf } from '../../domain/bounces/test-report.ts'
import { codeFor, postForm, startSite } from '../running/test-site.ts'

const db = await testDatabase()
const token = 'known to the mail server and to us'
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  BOUNCES_TOKEN: token,
  LOG_LEVEL: 'warn',
})
afterAll(() => site.end('SIGTERM'))

const handBack = async (body: string, bearer = token, method = 'POST') => {
  const headers = { Authorization: `Bearer ${bearer}` }
  const sent = method === 'POST' ? { body } : {}
  return (await fetch(`${site.url}/mail/bounces`, { method, headers, ...sent })).status
}

/** Somebody who waits for a code that has left, and what their page says. */
async function somebody(name: string) {
  const { slug, id: campaignId } = await openCampaign(db)
  const email = `${name}@example.org`
  const cookie = await postForm(site, slug, { name, email, listing: 'public' })
  await codeFor(site, email)
  const sent = db
    .selectFrom('outbox')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'sent')
  await expect.poll(() => sent.executeTakeFirst()).toBeTruthy()
  const { id } = await sent.executeTakeFirstOrThrow()
  const isToldOfIt = async () => {
    const page = await fetch(`${site.url}/c/${slug}/code`, { headers: { Cookie: cookie! } })
    return (await page.text()).includes(sayIn('en')('email.status.refused'))
  }
  return {
    report: reportOf({ to: returnPath(keys, 'bounces@sign.example.org', { kind: 'email', id }) }),
    isToldOfIt,
  }
}

test('a mail server that knows the token hands on what bounced, and whoever waits for that code is told', async () => {
  const { report, isToldOfIt } = await somebody('Ada')
  expect(await isToldOfIt()).toBe(false)
  expect(await handBack(report)).toBe(204)
  expect(await isToldOfIt()).toBe(true)
  expect(await handBack(report)).toBe(204)
})

test('for anybody else the address is not there, and nothing changes', async () => {
  const { report, isToldOfIt } = await somebody('Bo')
  for (const bearer of ['', 'a guess', `${token} `.repeat(2)])
    expect(await handBack(report, bearer)).toBeGreaterThanOrEqual(400)
  expect(await handBack('', 'a guess', 'GET')).toBe(404)
  expect(await handBack('', token, 'GET')).toBe(405)
  expect(await isToldOfIt()).toBe(false)
})

test('what is no report, or longer than one can be, changes nothing', async () => {
  expect(await handBack('')).toBe(204)
  expect(await handBack('To: somebody\n\n--')).toBe(204)
  expect(await handBack('x'.repeat(limits.bounces.mostBytes + 1))).toBe(413)
})

test('a report that we cannot take for a fault of ours is told in the log and never comes again; while the database is away it does', async () => {
  const { report } = await somebody('Cleo')
  await sql`alter table outbox rename column finished_at to finished_then`.execute(db)
  expect(await handBack(report)).toBe(204)
  await sql`alter table outbox rename column finished_then to finished_at`.execute(db)
  await expect.poll(site.printed).toMatch(/"requestId":"[\w-]{36}","msg":"a bounce could not be understood/)
  await sql`create function away() returns trigger language plpgsql as
            $$ begin raise exception using errcode = '57P03'; end $$`.execute(db)
  await sql`create trigger away before update on outbox for each row when (new.state = 'refused') execute function away()`.execute(
    db,
  )
  expect(await handBack(report)).toBe(503)
  await sql`drop trigger away on outbox`.execute(db)
  expect(await handBack(report)).toBe(204)
})
