import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { recount } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { aPrivateCampaign } from '#seeds/launch-world.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { codeFor, startSite } from '../running/test-site.ts'
import { holdTable as holdTableOf } from './test-held-table.ts'
import { formIn } from './test-kept-form.ts'

const db = await testDatabase()
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' })
afterAll(() => site.end('SIGTERM'))

// TRUST F19: two seconds, and as much again for the way there and back on a machine that is busy or slow.
const ANSWERED_WITHIN_MS = 4_500

type Fields = Record<string, string>

const post = (path: string, fields: Fields, headers: Fields = {}) =>
  fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.url, ...headers },
    body: new URLSearchParams(fields),
  })

const person = (name: string) => ({
  name,
  email: `${name.replaceAll(' ', '.')}@example.org`,
  listing: 'public',
})
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')!.split(';')[0]!

const holdTable = (table: string) => holdTableOf(db.url, table)

test('a form and its code lead from one page to the next, with the same headers as every page', async () => {
  const { slug, id } = await openCampaign(db)
  const signed = await post(`/c/${slug}/sign?lang=fr`, person('Ada Oyelaran'))
  expect([signed.status, signed.headers.get('Location')]).toEqual([303, `/c/${slug}/code?lang=fr`])
  expect(signed.headers.get('Cache-Control')).toBe('no-store')
  expect(signed.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  const code = await codeFor(site, 'Ada.Oyelaran@example.org')
  const confirmed = await post(`/c/${slug}/code`, { code }, { Cookie: cookieOf(signed) })
  expect([confirmed.status, confirmed.headers.get('Location')]).toEqual([303, `/c/${slug}/signed`])
  expect(await recount(db, id)).toMatchObject({ rows: 1 })
})

test('what was refused comes back as a page with everything typed, and nothing was done twice', async () => {
  const { slug } = await openCampaign(db)
  const refused = await post(`/c/${slug}/sign`, { name: 'Bo <b>', email: 'nothing', listing: 'public' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Bo &lt;b&gt;')
  const signed = await post(`/c/${slug}/sign`, person('Bo Adeyemi'))
  await codeFor(site, 'Bo.Adeyemi@example.org')
  const wrong = await post(`/c/${slug}/code`, { code: 'no code' }, { Cookie: cookieOf(signed) })
  expect(wrong.status).toBe(422)
  const code = await codeFor(site, 'Bo.Adeyemi@example.org')
  await post(
    `/c/${slug}/code`,
    { code: code === '000000' ? '111111' : '000000' },
    { Cookie: cookieOf(signed) },
  )
  const { tries } = await db
    .selectFrom('challenges')
    .select('tries')
    .orderBy('asked_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(tries).toBe(1)
})

test.each([
  ['from another site', { Origin: 'https://elsewhere.example' }, 403],
  ['that is no form', { 'Content-Type': 'application/json' }, 415],
] as const)('a request %s is refused by the gate', async (_, headers, status) => {
  const { slug } = await openCampaign(db)
  const answer = await fetch(`${site.url}/c/${slug}/sign`, {
    method: 'POST',
    headers: { Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(person('Cleo Adeyemi')).toString(),
  })
  expect(answer.status).toBe(status)
})

test('while nothing can be written the form is kept in a page that sends it again with one press, and then it is taken once', async () => {
  const { slug, id } = await openCampaign(db)
  const letGo = await holdTable('challenges')
  const typed = { ...person('Dag "Day" Oyelaran'), email: 'dag@example.org', occupation: 'Baker & cook' }
  const asked = performance.now()
  const answer = await post(`/c/${slug}/sign`, typed, { 'Accept-Language': 'de' })
  expect(performance.now() - asked).toBeLessThan(ANSWERED_WITHIN_MS)
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5'])
  // Reading has a pool of its own.
  expect((await fetch(`${site.url}/c/${slug}`)).status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('lang="de"')
  expect(page).toContain('Noch einmal senden')
  expect(page).toContain('Dag &quot;Day&quot; Oyelaran')
  const { action, fields } = formIn(page)
  expect(fields).toMatchObject(typed)
  await letGo()
  const sent = await Promise.all(Array.from({ length: 4 }, () => post(action, fields)))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(new Set(sent.map(cookieOf)).size).toBe(1)
  const rows = await db.selectFrom('signatures').select('id').where('campaign_id', '=', id).execute()
  expect(rows).toHaveLength(1)
})

test('a code that could not be tried just now is kept as well, and pressing again leads to the same page of thanks', async () => {
  const { slug, id } = await openCampaign(db)
  const signed = await post(`/c/${slug}/sign`, person('Eve Adeyemi'))
  const code = await codeFor(site, 'Eve.Adeyemi@example.org')
  const letGo = await holdTable('events')
  const asked = performance.now()
  const kept = await post(`/c/${slug}/code`, { code }, { Cookie: cookieOf(signed) })
  expect(performance.now() - asked).toBeLessThan(ANSWERED_WITHIN_MS)
  expect(kept.status).toBe(503)
  const { action, fields } = formIn(await kept.text())
  await letGo()
  const again = await Promise.all(
    Array.from({ length: 64 }, () => post(action, fields, { Cookie: cookieOf(signed) })),
  )
  expect(new Set(again.map(({ headers }) => headers.get('Location')))).toEqual(new Set([`/c/${slug}/signed`]))
  expect(await recount(db, id)).toMatchObject({ rows: 1 })
})

test('a form is answered in time also where not even the campaign can be read, and sent again it is still the same form', async () => {
  const { slug, id } = await openCampaign(db)
  const letGo = await holdTable('challenges')
  const first = formIn(await (await post(`/c/${slug}/sign`, person('Fay Oyelaran'))).text())
  await letGo()
  const open = await holdTable('campaigns')
  const asked = performance.now()
  const kept = await post(first.action, first.fields)
  expect([kept.status, performance.now() - asked < ANSWERED_WITHIN_MS]).toEqual([503, true])
  const { action, fields } = formIn(await kept.text())
  await open()
  const taken = await Promise.all([post(action, fields), post(first.action, first.fields)])
  expect(taken.map(({ status }) => status)).toEqual([303, 303])
  const rows = await db.selectFrom('signatures').select('id').where('campaign_id', '=', id).execute()
  expect(rows).toHaveLength(1)
})

test('the page of a code that was refused is as quick: while it cannot be made, the code is kept', async () => {
  const { slug } = await openCampaign(db)
  const signed = await post(`/c/${slug}/sign`, person('Ida Adeyemi'))
  const code = await codeFor(site, 'Ida.Adeyemi@example.org')
  const wrong = code === '000000' ? '111111' : '000000'
  // What the page reads and the code does not.
  const letGo = await holdTable('outbox')
  const asked = performance.now()
  const kept = await post(`/c/${slug}/code`, { code: wrong }, { Cookie: cookieOf(signed) })
  expect([kept.status, performance.now() - asked < ANSWERED_WITHIN_MS]).toEqual([503, true])
  expect(formIn(await kept.text()).fields).toMatchObject({ code: wrong })
  await letGo()
  const right = await post(`/c/${slug}/code`, { code }, { Cookie: cookieOf(signed) })
  expect(right.headers.get('Location')).toBe(`/c/${slug}/signed`)
})

test('the page of a form that was refused is as quick, and keeps what was typed', async () => {
  const { slug } = await openCampaign(db)
  const letGo = await holdTable('signatures')
  const asked = performance.now()
  const kept = await post(`/c/${slug}/sign`, { name: 'Jon Oyelaran', email: 'nothing', listing: 'public' })
  expect([kept.status, performance.now() - asked < ANSWERED_WITHIN_MS]).toEqual([503, true])
  const { action, fields } = formIn(await kept.text())
  expect(fields).toMatchObject({ name: 'Jon Oyelaran', email: 'nothing' })
  await letGo()
  expect((await post(action, fields)).status).toBe(422)
})

test('who asks for another code while that cannot be done is told within two seconds, and asks again with one press', async () => {
  const { slug } = await openCampaign(db)
  const signed = await post(`/c/${slug}/sign`, person('Kim Adeyemi'))
  await codeFor(site, 'Kim.Adeyemi@example.org')
  const letGo = await holdTable('signatures')
  const asked = performance.now()
  const kept = await post(`/c/${slug}/code/resend`, {}, { Cookie: cookieOf(signed) })
  expect([kept.status, performance.now() - asked < ANSWERED_WITHIN_MS]).toEqual([503, true])
  const page = await kept.text()
  expect(page).toContain(`href="/c/${slug}/code"`)
  const { action, fields } = formIn(page)
  await letGo()
  const again = await post(action, fields, { Cookie: cookieOf(signed) })
  expect([again.status, again.headers.get('Location')]).toEqual([303, `/c/${slug}/code`])
})

test('a form that came by a private link is kept as well, and goes on by that link', async () => {
  const { token } = await aPrivateCampaign(db, { address: 'lido-that-is-kept' })
  const letGo = await holdTable('campaigns')
  const asked = performance.now()
  const kept = await post(`/invited/${token}/sign?lang=pl`, person('Hal Adeyemi'))
  expect([kept.status, performance.now() - asked < ANSWERED_WITHIN_MS]).toEqual([503, true])
  const { action, fields } = formIn(await kept.text())
  expect(fields).toMatchObject(person('Hal Adeyemi'))
  await letGo()
  const taken = await post(action, fields)
  expect([taken.status, taken.headers.get('Location')]).toEqual([303, `/invited/${token}/code?lang=pl`])
})

test('while readers who search wait on every connection that they share, a form is taken as ever', async () => {
  const { slug } = await openCampaign(db)
  const letGo = await holdTable('signatory_words')
  const searching = Array.from({ length: 24 }, (_, place) =>
    fetch(`${site.url}/c/${slug}/signatories?q=word${place}`),
  )
  await new Promise((soon) => setTimeout(soon, 300))
  const signed = await post(`/c/${slug}/sign`, person('Lea Adeyemi'))
  expect(signed.status).toBe(303)
  await letGo()
  await Promise.all(searching)
})

/** Lets every commit that has written a form take so long. */
const slowCommits = (seconds: number) =>
  sql`
    create function wait() returns trigger language plpgsql as
      ${sql.lit(`begin perform pg_sleep(${seconds}); return null; end`)};
    create constraint trigger wait after insert on signatures deferrable initially deferred
      for each row execute function wait();`.execute(db)

test('of a form that is being written when we stop waiting nobody says that it was not: its code can be typed, and sent again it is the same form', async () => {
  const { slug, id } = await openCampaign(db)
  await slowCommits(3)
  const asked = performance.now()
  const kept = await post(`/c/${slug}/sign`, person('Gil Adeyemi'))
  expect([kept.status, performance.now() - asked < ANSWERED_WITHIN_MS]).toEqual([503, true])
  const page = await kept.text()
  expect(page).toContain('we do not know yet whether it has arrived')
  expect(page).toContain(`href="/c/${slug}/code"`)
  // A later try that comes to nothing does not make it a no.
  const letGo = await holdTable('campaigns')
  const first = formIn(page)
  const doubted = await post(first.action, first.fields)
  expect(await doubted.text()).toContain('we do not know yet whether it has arrived')
  await letGo()
  await sql`drop trigger wait on signatures`.execute(db)
  const sent = await post(first.action, first.fields)
  expect([sent.status, cookieOf(sent)]).toEqual([303, cookieOf(kept)])
  const code = await codeFor(site, 'Gil.Adeyemi@example.org')
  const signed = await post(`/c/${slug}/code`, { code }, { Cookie: cookieOf(kept) })
  expect(signed.headers.get('Location')).toBe(`/c/${slug}/signed`)
  const rows = await db.selectFrom('signatures').select('id').where('campaign_id', '=', id).execute()
  expect(rows).toHaveLength(1)
})
