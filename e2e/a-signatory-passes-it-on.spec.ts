import { expect, say, test } from './stage/stories.ts'

const share = say('share.title')

test('a signatory passes a campaign on with plain links, each with its title and address', async ({
  page,
  campaign,
  someone,
  sign,
  baseURL,
}) => {
  await sign(page, campaign, someone())
  const address = `${baseURL}/c/${campaign.slug}`
  const section = page.getByRole('region', { name: share })
  await expect(section.getByText(address, { exact: true })).toBeVisible()
  const links = await section.getByRole('listitem').getByRole('link').all()
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow')
    expect(decodeURIComponent((await link.getAttribute('href'))!)).toContain(address)
  }
  const email = await section.getByRole('link', { name: say('share.byEmail') }).getAttribute('href')
  expect(decodeURIComponent(email!)).toBe(
    `mailto:?subject=Plant more street trees&body=Plant more street trees\r\n\r\n${address}`,
  )
})

test('a reader copies the link, and is told so', async ({ page, context, campaign, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/c/${campaign.slug}`)
  await page.getByRole('button', { name: say('share.copy') }).click()
  await expect(page.getByRole('button', { name: say('share.copied') })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/c/${campaign.slug}`)
})

test('where the device can share, it is asked to; closing its window is no error', async ({
  page,
  campaign,
  baseURL,
}) => {
  await page.addInitScript(() => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    navigator.share = async (given) => {
      asked.push(given)
      throw new DOMException('closed', 'AbortError')
    }
  })
  await page.goto(`/c/${campaign.slug}?lang=en`)
  await page.getByRole('button', { name: say('share.native') }).click()
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked))
    .toEqual([{ title: 'Plant more street trees', url: `${baseURL}/c/${campaign.slug}?lang=en` }])
})

test('where it cannot, nothing says that it could', async ({ page, campaign }) => {
  await page.addInitScript(() => Object.assign(navigator, { share: undefined }))
  await page.goto(`/c/${campaign.slug}`)
  await expect(page.getByRole('button', { name: say('share.copy') })).toBeVisible()
  await expect(page.getByRole('button', { name: say('share.native') })).toBeHidden()
})

test('whoever makes a poster takes the code along', async ({ page, campaign }) => {
  await page.goto(`/c/${campaign.slug}`)
  const picture = page.getByAltText(say('share.codeAlt'))
  await expect(picture).toBeHidden()
  await page.getByText(say('share.code'), { exact: true }).click()
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(320)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: say('share.saveCode') }).click()
  expect((await downloading).suggestedFilename()).toBe(`${campaign.slug}.svg`)
})

test('on paper there is nothing to share with', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/c/ask-first')
  await expect(page.getByText(say('names.title')).first()).toBeVisible()
  await expect(page.getByRole('region', { name: share })).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the address, the links and the code are there, and no dead button', async ({ page }) => {
    await page.goto('/c/ask-first')
    const section = page.getByRole('region', { name: share })
    await expect(section.getByRole('link', { name: 'Bluesky' })).toBeVisible()
    await expect(section.getByRole('button')).toHaveCount(0)
    await section.getByText(say('share.code'), { exact: true }).click()
    await expect(section.getByRole('link', { name: say('share.saveCode') })).toBeVisible()
  })
})
