import { expect, type Page } from '@playwright/test'
import { press } from '../stage/deeds.ts'
import { say } from '../stage/stories.ts'

/** Begins a campaign where somebody sits at the desk, and opens its words; their address comes back. */
export async function beginAtWords(page: Page, site = ''): Promise<string> {
  await page.goto(`${site}/organise/new`)
  await press(page, say('launch.new.begin'))
  await press(page, say('launch.saveAndContinue'))
  await expect(page.getByRole('heading', { name: say('launch.step.words') })).toBeVisible()
  return page.url()
}
