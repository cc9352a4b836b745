import type { Page } from '@playwright/test'
import { expect, say, test } from './deeds/desk.ts'
import { plantPeople } from './deeds/plant-people.ts'

const named = (name: string) => ({ name, occupation: '', affiliation: '', country: '' })
const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}

test('a reviewer strikes one name and takes it back with the keyboard alone', async ({
  context,
  db,
  campaign,
  sitDown,
  countIs,
}) => {
  await plantPeople(db, campaign, [named('Ines Carrasco'), named('Robot Unit'), named('Tove Lindqvist')])
  await countIs(campaign, 3)
  await sitDown(context, 'reviewer')
  const page = await context.newPage()
  await page.goto(`/organise/c/${campaign.slug}/names?queue=all`)

  await page.getByRole('button', { name: say('review.strike') }).focus()
  await keys(page, 'Enter')
  await expect(page.getByRole('alert')).toHaveText(say('review.fault.chosen'))
  await page.waitForLoadState()

  await keys(page, 'j', 'j')
  await expect(page.locator('[data-here]')).toContainText('Robot Unit')
  await keys(page, 'd')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('review.found', { count: 1 }))
  await expect(page.locator('.names')).toContainText('Robot Unit')
  await page.getByLabel(say('review.reason')).focus()
  await page.keyboard.type(say('review.reason.automation').slice(0, 6))
  await keys(page, 'Tab')
  await page.keyboard.type('One robot')
  await keys(page, 'Tab', 'Enter')
  await expect(page.getByText(say('review.changed', { count: 1 }))).toBeVisible()
  await countIs(campaign, 2)

  await page.getByRole('button', { name: say('review.undo') }).focus()
  await keys(page, 'Enter')
  await expect(page.getByText(say('review.back', { count: 1 }))).toBeVisible()
  await countIs(campaign, 3)
})
