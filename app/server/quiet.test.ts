import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { codeFor, postCode, postForm, startSite } from './test-site.ts'

const db = await testDatabase()

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
  for (const secret of ['Canary', 'Featherbright', 'featherbright', 'Lampwright', code]) {
    expect(site.printed()).not.toContain(secret)
  }
}, 60_000)
