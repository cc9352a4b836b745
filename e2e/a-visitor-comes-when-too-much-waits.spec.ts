import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BrowserContext, Page } from '@playwright/test'
import type { Db } from '#db/connection.ts'
import { locales, type Locale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { limits } from '#limits'
import { setSpikeMode } from '#spikes'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign } from '#seeds/world.ts'
import { barriers } from './deeds/barriers.ts'
import { fillInForm, pressAgainUntil } from './stage/deeds.ts'
import { soon } from './stage/open-until.ts'
import { openOwnSite } from './stage/own-site.ts'
import { expect, test as story } from './stage/stories.ts'

const test = story.extend<{ own: Awaited<ReturnType<typeof openOwnSite>> }>({
  // Ended also where the story fails.
  own: async ({ ground }, use) => {
    const own = await openOwnSite(ground)
    await use(own)
    await own.close()
  },
})

const person = { name: 'Ada "Bo" Oyelaran', email: 'ada@example.org' }

/** As many emails as a campaign may have waiting. */
async function fillOutbox(db: Db, campaignId: string) {
  const most = limits.outbox.mostPerCampaign
  await sql`alter table outbox set unlogged`.execute(db)
  for (let written = 0; written < most; written += 50_000)
    await sql`
      insert into outbox (id, kind, subject, locale, created_at, campaign_id)
      select gen_random_uuid(), 'sign-code', sha256(number::text::bytea), 'en', clock_timestamp(), ${campaignId}
        from generate_series(${written + 1}::integer, ${written + 50_000}::integer) as number`.execute(db)
  // As an outbox is that has grown for half an hour.
  await sql`vacuum analyze outbox`.execute(db)
}

/** Sends forms until one is refused: only then is it certain that the outbox has been counted. */
const untilFull = (url: string, slug: string) =>
  expect
    .poll(async () => {
      const body = new URLSearchParams({ ...person, email: `${randomUUID()}@example.org`, listing: 'public' })
      const sent = { method: 'POST', redirect: 'manual', headers: { Origin: url }, body } as const
      return (await fetch(`${url}/c/${slug}/sign`, sent)).headers.get('Retry-After')
    })
    .toBe('600')

// Until the page is there whole: what is looked for in it stands in the one before as well.
const shows503 = (page: Page, press: () => Promise<void>) =>
  Promise.all([page.waitForResponse((answer) => answer.status() === 503), page.waitForEvent('load'), press()])

test('when too many emails wait to take another form, the form comes back whole, in the reader’s language and without a script, and one press sends it once there is room', async ({
  browser,
  own: { url, db },
}) => {
  test.setTimeout(300_000)
  const campaign = await openCampaign(db)
  await fillOutbox(db, campaign.id)
  await untilFull(url, campaign.slug)

  /** Fills in the form and sends it, and once more from the page that keeps it. */
  const keptIn = async (context: BrowserContext, locale: Locale) => {
    const say = sayIn(locale)
    const page = await context.newPage()
    await page.goto(`/c/${campaign.slug}?lang=${locale}`)
    await fillInForm(page, person, { locale })
    const [answer] = await shows503(page, () =>
      page.getByRole('button', { name: say('form.sign'), exact: true }).click(),
    )
    expect(answer.headers()['retry-after']).toBe('600')
    await expect(page.getByText(say('busy.mail', { minutes: 10 }))).toBeVisible()
    await shows503(page, () => page.getByRole('button', { name: say('busy.again') }).click())
    for (const typed of Object.values(person)) await expect(page.getByRole('main')).toContainText(typed)
    // Nothing there leads to another language, for the form would be lost on the way.
    await expect(page.getByRole('navigation', { name: say('nav.languages') })).toHaveCount(0)
    return page
  }
  const [scripted, plain] = [
    await browser.newContext({ baseURL: url }),
    await browser.newContext({ baseURL: url, javaScriptEnabled: false }),
  ]
  const pages: Page[] = []
  for (const locale of locales) {
    expect(await barriers(await keptIn(scripted, locale))).toEqual([])
    pages.push(await keptIn(plain, locale))
  }

  await sql`truncate outbox`.execute(db)
  for (const [place, page] of pages.entries()) {
    const locale = locales[place]!
    await pressAgainUntil(page, page.getByRole('heading', { name: sayIn(locale)('code.title') }), { locale })
    await page.reload()
    await expect(page.getByText(person.email)).toBeVisible()
  }
  await Promise.all([scripted.close(), plain.close()])
})

test('a search that rests while very many are here is one press away once it does not', async ({
  browser,
  own: { url, db },
}) => {
  const say = sayIn('ar')
  const campaign = await openCampaign(db)
  const { organiserId } = await signedIn(db, await aTeam(db), 'owner')
  await setSpikeMode(db, { mode: 'on', organiserId })
  const page = await browser.newPage({ baseURL: url })
  const address = `/c/${campaign.slug}/signatories?q=ada&lang=ar`
  const rests = page.getByRole('heading', { name: say('spike.title') })
  await expect(async () => {
    await page.goto(address)
    await expect(rests).toBeVisible(soon)
  }).toPass()
  expect(await barriers(page)).toEqual([])
  // The page is the same for every search, so that another language would lead away from this one.
  await expect(page.getByRole('navigation', { name: say('nav.languages') })).toHaveCount(0)

  await setSpikeMode(db, { mode: 'auto', organiserId })
  await expect(async () => {
    const again = page.getByRole('link', { name: say('spike.again') })
    if (await again.isVisible()) await Promise.all([page.waitForEvent('domcontentloaded'), again.click()])
    await expect(rests).toHaveCount(0, soon)
  }).toPass()
  expect(page.url()).toBe(`${url}${address}`)
  await page.close()
})
