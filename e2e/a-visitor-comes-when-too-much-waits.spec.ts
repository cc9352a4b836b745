import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Page } from '@playwright/test'
import { connect, type Db } from '#db/connection.ts'
import { locales } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { limits } from '#limits'
import { openCampaign } from '#seeds/world.ts'
import { startSite } from '../app/server/test-site.ts'
import { barriers } from './barriers.ts'
import { fillInForm } from './deeds.ts'
import { expect, test } from './stories.ts'

const person = { name: 'Ada "Bo" Oyelaran', email: 'ada@example.org' }

/** As many emails as a campaign may have waiting, on a database that nobody else uses. */
async function fillOutbox(db: Db, campaignId: string) {
  await sql`alter table outbox set unlogged`.execute(db)
  for (let written = 0; written < limits.outbox.mostPerCampaign; written += 50_000)
    await sql`
      insert into outbox (id, kind, subject, locale, created_at, campaign_id)
      select gen_random_uuid(), 'sign-code', sha256(number::text::bytea), 'en', clock_timestamp(), ${campaignId}
        from generate_series(${written + 1}::integer, ${written + 50_000}::integer) as number`.execute(db)
}

const shows503 = (page: Page, press: () => Promise<void>) =>
  Promise.all([page.waitForResponse((answer) => answer.status() === 503), press()])

test('when too many emails wait to take another form, the form comes back whole, in the reader’s language and without a script, and one press sends it once there is room', async ({
  browser,
  ground,
}) => {
  test.setTimeout(120_000)
  const keeper = connect(ground.databaseUrl, { connections: 1, patience: 10 })
  const url = new URL(ground.databaseUrl)
  url.pathname = `/waits_${randomUUID().replaceAll('-', '')}`
  await sql`create database ${sql.id(url.pathname.slice(1))}`.execute(keeper)
  const site = await startSite({
    ROLE: 'web',
    DATABASE_URL: url.href,
    SECRET: 'a secret for a program whose mail has been away',
    SMTP_URL: 'smtp://127.0.0.1:9',
    OPERATOR: 'A test',
    MAIL_FROM: 'no-reply@example.org',
  })
  const db = connect(url.href, { connections: 2, patience: 10 })
  const campaign = await openCampaign(db)
  await fillOutbox(db, campaign.id)

  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const pages: Page[] = []
  for (const locale of locales) {
    const say = sayIn(locale)
    const page = await context.newPage()
    await page.goto(`/c/${campaign.slug}?lang=${locale}`)
    await fillInForm(page, person, { locale })
    const [answer] = await shows503(page, () =>
      page.getByRole('button', { name: say('form.sign'), exact: true }).click(),
    )
    expect(answer.headers()['retry-after']).toBe('600')
    await expect(page.getByText(say('busy.mail', { minutes: 10 }))).toBeVisible()
    const again = page.getByRole('button', { name: say('busy.again') })
    await shows503(page, () => again.click())
    for (const typed of Object.values(person)) await expect(page.getByRole('main')).toContainText(typed)
    // Nothing on the page leads away from the form but what says that it does.
    await expect(page.getByRole('navigation', { name: say('nav.languages') })).toHaveCount(0)
    expect(await barriers(page)).toEqual([])
    pages.push(page)
  }

  await sql`truncate outbox`.execute(db)
  for (const [place, page] of pages.entries()) {
    const say = sayIn(locales[place]!)
    await expect(async () => {
      await page.getByRole('button', { name: say('busy.again') }).click()
      await expect(page.getByRole('heading', { name: say('code.title') })).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await page.reload()
    await expect(page.getByText(person.email)).toBeVisible()
  }

  await context.close()
  expect(await site.end('SIGTERM')).toBe(0)
  await db.destroy()
  await sql`drop database ${sql.id(url.pathname.slice(1))} with (force)`.execute(keeper)
  await keeper.destroy()
})
