import { expect, type Page } from '@playwright/test'

/**
 * Holds answers back that the program has given already, as a slow line does. `isHeld` waits for the first; `letGo` hands on
 * all of them. Asked for before the page is opened, see README.
 */
export async function holdAnswers(page: Page, to: string) {
  const heard = Promise.withResolvers<void>()
  let held = 0
  await page.route(to, async (route) => {
    const response = await route.fetch()
    held += 1
    await heard.promise
    await route.fulfill({ response })
  })
  return { isHeld: () => expect.poll(() => held).toBeGreaterThan(0), letGo: heard.resolve }
}
