import { readPulse } from '#pulse'
import { keys } from '#seeds/world.ts'
import { counted } from './stage/counts.ts'
import { visit } from './stage/host-site.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { startSecond } from './stage/start-second.ts'
import { expect, test } from './stage/stories.ts'

test('a reader watches the number move, with the words behind it, and hears of it once', async ({
  page,
  db,
  campaign,
  countIs,
}) => {
  const watching = page.waitForResponse(`**/c/${campaign.slug}/count/events?seen`)
  await page.goto(`/c/${campaign.slug}`)
  await watching
  await counted(page, 0)
  // The words keep their places once the letters they are set in have come.
  await page.evaluate(async () => void (await document.fonts.ready))
  const top = await page.getByRole('heading', { level: 2 }).first().boundingBox()

  const moment = await page.locator('time').first().textContent()
  await plantPeople(db, campaign, 1)
  const number = page.locator('[data-count]')
  await expect(number).toHaveText('1')
  await counted(page, 1)
  await expect(page.getByRole('status')).toHaveText('1 person has signed')

  await plantPeople(db, campaign, 3)
  await expect(number).toHaveText('4')
  await counted(page, 4)
  await expect(page.getByRole('status')).toHaveText('1 person has signed')
  await countIs(campaign, 4)
  // The moment moves with the number and is spelled as it was before, if perhaps in another month.
  const spelled = (time: string | null) => time?.replaceAll(/\d+/g, '0').replaceAll(/\p{L}+/gu, 'a')
  expect(spelled(await page.locator('time').first().textContent())).toBe(spelled(moment))
  expect(await page.getByRole('heading', { level: 2 }).first().boundingBox()).toEqual(top)
})

test('a reader watches in Polish, whose words change with the number', async ({ page, db, campaign }) => {
  const watching = page.waitForResponse(`**/c/${campaign.slug}/count/events?seen`)
  await page.goto(`/c/${campaign.slug}?lang=pl`)
  await watching
  const words = page.locator('[data-count-words]')
  const before = await words.textContent()
  await plantPeople(db, campaign, 1)
  await expect(page.locator('[data-count]')).toHaveText('1')
  const one = await words.textContent()
  await plantPeople(db, campaign, 1)
  await expect(page.locator('[data-count]')).toHaveText('2')
  expect(new Set([before, one, await words.textContent()]).size).toBe(3)
})

test('a reader who opens a page is counted once, however often they turn to its tab or send a form that is refused', async ({
  browser,
  db,
  ground,
  campaign,
}) => {
  const site = await startSecond(ground)
  const { page } = await visit(browser, `${site.url}/`)
  const streams: string[] = []
  page.on('request', (request) => {
    const [, stream] = /(\/count\/events.*)$/.exec(request.url()) ?? []
    if (stream && request.url().includes(`/c/${campaign.slug}/`)) streams.push(stream)
  })
  await page.goto(`${site.url}/c/${campaign.slug}`)
  const turnToIt = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => streams).toEqual(['/count/events?seen'])
  await expect
    .poll(async () => (await turnToIt(), streams.slice(-2)))
    .toEqual(['/count/events', '/count/events'])
  streams.length = 0
  await page.locator('form[data-draft]').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
    form.requestSubmit()
  })
  await expect.poll(() => streams).toEqual(['/count/events'])
  await page.close()
  expect(await site.end('SIGTERM')).toBe(0)
  expect((await readPulse(db, keys, campaign.id)).funnel).toMatchObject({ seen: 1, forms: 0 })
})
