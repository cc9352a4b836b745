import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { codeFor, postCode, postForm, startSite, type TestSite } from './test-site.ts'

const db = await testDatabase()

/** The code in the newest email to an address, once there is another one than that with which its owner signed. */
async function newCodeFor(site: TestSite, address: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${site.url}/dev/mail.json?to=${address}`)
    const emails = (await answer.json()) as { text: string }[]
    const codes = emails.flatMap(({ text }) => /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('') ?? [])
    if (codes.length > 1) return codes[0]!
    await new Promise((soon) => setTimeout(soon, 20))
  }
}

test('no address, name or code ever reaches the log, not even when things go wrong', async () => {
  const site = await startSite({
    DATABASE_URL: db.url,
    SECRET: 'a secret for a program that keeps secrets',
    DEMO: 'off',
    LOG_LEVEL: 'debug',
  })
  const { slug } = await openCampaign(db)
  const canary = {
    name: 'Canary Featherbright',
    email: 'canary.featherbright@example.org',
    occupation: 'Lampwright',
  }
  const cookie = await postForm(site, slug, { ...canary, listing: 'public' })
  const code = await codeFor(site, canary.email)
  expect(await postCode(site, slug, code === '000000' ? '111111' : '000000', cookie!)).toBe(false)

  // Somebody else of the same kind goes all the way: signs, is found, looks at what they signed, takes it back.
  const other = { ...canary, email: 'canary.two@example.org' }
  const theirs = await postForm(site, slug, { ...other, listing: 'public' })
  expect(await postCode(site, slug, await codeFor(site, other.email), theirs!)).toBe(true)
  const found = await fetch(`${site.url}/c/${slug}/signatories?q=featherbright`)
  expect(await found.text()).toContain(canary.name)
  const send = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${site.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.url, Cookie: cookie },
      body: new URLSearchParams(fields),
    })
  const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')?.split(';')[0]
  const asked = await send('/me', { email: other.email })
  const codeToVisit = await newCodeFor(site, other.email)
  const entered = await send('/me/code', { code: codeToVisit }, cookieOf(asked))
  expect(entered.headers.get('Location')).toContain('/me/signatures')
  const erased = await send('/me/erase', {}, cookieOf(entered))
  expect(erased.status).toBeLessThan(400)

  // A table that is gone makes the deed fail in the middle, with the row's values in PostgreSQL's own words.
  await sql`alter table events rename to elsewhere`.execute(db)
  expect(await postCode(site, slug, code, cookie!)).toBe(false)
  await sql`alter table elsewhere rename to events`.execute(db)
  await sql`alter table signatures add constraint never check (name <> ${sql.lit(canary.name)}) not valid`.execute(
    db,
  )
  expect(await postForm(site, slug, { ...canary, listing: 'public' })).toBeUndefined()
  expect(await site.end('SIGTERM')).toBe(0)

  expect(site.printed()).toContain('a request failed')
  for (const secret of [
    'Canary',
    'canary',
    'Featherbright',
    'featherbright',
    'Lampwright',
    code,
    codeToVisit,
  ]) {
    expect(site.printed()).not.toContain(secret)
  }
}, 60_000)
