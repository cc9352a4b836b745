import { expect, type Page } from '@playwright/test'

/** How long one look waits for something that may be there only when the page is opened again. */
export const soon = { timeout: 500 }

/**
 * Opens an address again and again until what is looked for is there. Pages come from memory: a process hears of a deed a
 * moment after it is done, and a page that only counts is made anew once a second at most (docs/decisions/022).
 */
export const openUntil = (page: Page, address: string, look: () => Promise<unknown>) =>
  expect(async () => {
    await page.goto(address)
    await look()
  }).toPass()
