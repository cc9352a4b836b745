import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { sayIn } from '#i18n/speak.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { expect, test } from './stage/stories.ts'

test.use({ javaScriptEnabled: false })

const people = (country: string, occupation: string, many: number) =>
  Array.from({ length: many }, () => ({ name: 'Ada Oyelaran', occupation, affiliation: '', country }))
const crowd = [
  ...people('FR', 'Translator', 9),
  ...people('EG', '=HYPERLINK("https://example.org")', 6),
  ...people('IS', 'Bell-ringer', 3),
  ...people('', '', 2),
]

/** Rows of a file as they are, without quotes, for the plain words of this story. */
async function downloaded(page: Page, link: string): Promise<{ name: string; rows: string[][] }> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const download = await downloading
  const text = await readFile(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines = text.slice(1).trimEnd().split('\r\n')
  return { name: download.suggestedFilename(), rows: lines.map((line) => line.split(',')) }
}

for (const locale of ['en', 'ar'] as const) {
  const say = sayIn(locale)

  test(`a reader looks at the figures, reads their tables and takes a file along (${locale})`, async ({
    page,
    db,
    campaign,
    countIs,
  }) => {
    await plantPeople(db, campaign, crowd)
    await countIs(campaign, 20)
    await page.goto(`/c/${campaign.slug}?lang=${locale}`)
    await page.getByRole('link', { name: say('figures.link') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('figures.heading'))
    const since = /^\D*20\D/
    await expect(page.getByRole('img', { name: since })).toBeVisible()

    const countries = page.getByRole('figure', { name: say('figures.countries.title') })
    await countries.getByText(say('figures.table')).click()
    const france = new Intl.DisplayNames(locale, { type: 'region' }).of('FR')!
    await expect(countries.getByRole('row', { name: france })).toContainText('9')
    await expect(countries.getByRole('rowheader')).toHaveCount(4)
    const cells = await countries.locator('tbody td:nth-of-type(1)').allTextContents()
    expect(cells).toEqual(['9', '6', '3', '2'])
    const iceland = new Intl.DisplayNames(locale, { type: 'region' }).of('IS')!
    await expect(page.getByRole('main')).not.toContainText(iceland)
    await expect(page.getByRole('main')).not.toContainText('Bell-ringer')

    const file = await downloaded(page, `${say('figures.csv')} ${say('figures.countries.title')}`)
    expect(file).toEqual({
      name: `${campaign.slug}-countries.csv`,
      rows: [
        ['kind', 'country', 'name', 'standing'],
        ['country', 'FR', 'France', '9'],
        ['country', 'EG', 'Egypt', '6'],
        ['others', '', '', '3'],
        ['unsaid', '', '', '2'],
      ],
    })
    const growth = await downloaded(page, `${say('figures.csv')} ${say('figures.growth.title')}`)
    expect(growth.rows.at(-1)!.at(-1)).toBe('20')

    await page.getByRole('link', { name: 'Plant more street trees' }).click()
    await expect(page).toHaveURL(new RegExp(`/c/${campaign.slug}\\?lang=${locale}$`))
  })
}

test('a program takes the figures along, from any site, and asks again for nothing', async ({
  request,
  db,
  campaign,
  countIs,
}) => {
  await plantPeople(db, campaign, crowd)
  await countIs(campaign, 20)
  const address = `/c/${campaign.slug}/figures/occupations.csv`
  const answer = await request.get(`${address}?by=nonsense&lang=xx`)
  const { etag, ...headers } = answer.headers()
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'content-type': expect.stringContaining('text/csv; charset=utf-8'),
    'content-disposition': `attachment; filename="${campaign.slug}-occupations.csv"`,
  })
  expect(await answer.text()).toContain(`occupation,"'=HYPERLINK(""https://example.org"")",6`)
  const again = await request.get(address, { headers: { 'If-None-Match': etag! } })
  expect(again.status()).toBe(304)

  const statuses = await Promise.all(
    [
      `/c/${campaign.slug}/figures?by=nonsense&step=-1&lang=%00`,
      `/c/${campaign.slug}/figures/people.csv`,
      '/c/no-such-campaign/figures',
      '/c/no-such-campaign/figures/growth.csv',
      '/c/save-the-old-mill/figures',
    ].map(async (path) => (await request.get(path)).status()),
  )
  expect(statuses).toEqual([200, 404, 404, 404, 410])
})

test('printed, each figure comes with its table', async ({ page, db, campaign, countIs }) => {
  await plantPeople(db, campaign, crowd)
  await countIs(campaign, 20)
  await page.emulateMedia({ media: 'print' })
  await page.goto(`/c/${campaign.slug}/figures`)
  await expect(page.getByRole('cell', { name: '20', exact: true }).last()).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(3)
  await expect(page.locator('summary').first()).toBeHidden()
})

test('an occupation in one long word stays on a telephone, and every word can be read there', async ({
  page,
  db,
  campaign,
  countIs,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsangestellter'
  await plantPeople(db, campaign, people('BA', word, 5))
  await countIs(campaign, 5)
  await page.goto(`/c/${campaign.slug}/figures`)
  const width = await page.locator('html').evaluate((html) => html.scrollWidth)
  expect(width).toBe(320)
  const sizes = await page
    .locator('figure :is(text, span, p, a, summary)')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
})
