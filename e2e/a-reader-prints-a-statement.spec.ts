import { opensCounted } from './stage/counts.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { expect, say, test } from './stage/stories.ts'

test('a reader prints a statement: its words, its count, its names, and nothing to press', async ({
  page,
  db,
  campaign,
  countIs,
}) => {
  await plantPeople(db, campaign, [
    { name: 'Hester Attwater-Quayle', occupation: 'Novelist', affiliation: '', country: 'GB' },
  ])
  await countIs(campaign, 1)
  await page.emulateMedia({ media: 'print' })
  await opensCounted(page, campaign, 1)
  await expect(page.getByText('Plant a tree in every street.')).toBeVisible()
  await expect(page.getByText('Hester Attwater-Quayle')).toBeVisible()

  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByText(say('form.promise.code'))).toBeHidden()
  const { color, backgroundColor } = await page.locator('html').evaluate((html) => {
    const { color, backgroundColor } = getComputedStyle(html)
    return { color, backgroundColor }
  })
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})

test('in the dark, a page is printed black on white all the same', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/c/ask-first')
  const inks = await page
    .locator('main :is(h1, p, strong, li, bdi)')
    .evaluateAll((all) => [
      ...new Set(all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).color)),
    ])
  const brightness = (ink: string) => Math.max(...(ink.match(/\d+/g) ?? []).slice(0, 3).map(Number))
  expect(inks.filter((ink) => brightness(ink) > 160)).toEqual([])
})
