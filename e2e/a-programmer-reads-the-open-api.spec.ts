import { expect, say, test } from './stage/stories.ts'

test('a programmer copies a line from the page, runs it, and gets the answer that stands below it', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: say('api.nav') })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: say('api.title') })).toBeVisible()

  const title = say('api.campaign.title')
  const section = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
  await section.getByRole('button', { name: say('page.copy') }).click()
  await expect(section.getByRole('button', { name: say('page.copied') })).toBeVisible()
  const line = await page.evaluate(() => navigator.clipboard.readText())
  expect(line).toMatch(/^curl https?:\/\/\S+$/)

  const answer = await request.get(line.replace('curl ', ''))
  const told = (await answer.json()) as { data: { slug: string; title: string } }
  const shown = JSON.parse(await section.getByLabel(say('api.answer', { title })).innerText()) as typeof told
  expect(shown.data).toMatchObject({ slug: told.data.slug, title: told.data.title })
})

test('every line on the page runs, also as read without a script', async ({ browser, ground, request }) => {
  const context = await browser.newContext({ baseURL: ground.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/api')
  await expect(page.getByRole('button', { name: say('page.copy') })).toHaveCount(0)
  const lines = await page.locator('pre', { hasText: /^curl/ }).allInnerTexts()
  expect(lines).toHaveLength(6)
  for (const line of lines.filter((one) => !one.includes('-N'))) {
    const answer = await request.get(/https?:\/\/[^']+/.exec(line)![0])
    expect([line, answer.status()]).toEqual([line, 200])
  }
  await context.close()
})

test('a programmer in Arabic reads machine lines from left to right, whole on a telephone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/api?lang=ar')
  const hidden = await page
    .locator('pre')
    .evaluateAll(
      (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth || getComputedStyle(one).direction !== 'ltr')
          .length,
    )
  expect(hidden).toBe(0)
})
