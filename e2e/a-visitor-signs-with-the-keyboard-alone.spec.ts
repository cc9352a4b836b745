import type { Locator, Page } from '@playwright/test'
import { expect, say, test } from './stage/stories.ts'

const FURTHEST = 60

/** Presses Tab until something has the focus, and sees to it that on the way one could always see where one was. */
async function tabTo(page: Page, goal: Locator) {
  for (let pressed = 0; pressed < FURTHEST; pressed += 1) {
    await page.keyboard.press('Tab')
    const here = page.locator(':focus')
    const outline = await here.evaluate((thing) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(thing)
      return {
        thing: thing.outerHTML.slice(0, 100),
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      }
    })
    expect(outline.seen, `one cannot see the focus on ${outline.thing}`).toBe(true)
    if (await goal.evaluate((thing) => thing === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to ${String(goal)}`)
}

test('a visitor signs with the keyboard alone', async ({ page, campaign, someone, codeFor, countIs }) => {
  const person = someone()
  const type = (words: string) => page.keyboard.type(words)
  await page.goto(`/c/${campaign.slug}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: say('page.skip') })).toBeFocused()
  await expect(page.getByRole('link', { name: say('page.skip') })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await tabTo(page, page.getByLabel(say('form.name'), { exact: true }))
  await type(person.name)
  await tabTo(page, page.getByLabel(say('form.email'), { exact: true }))
  await type(person.email)
  await tabTo(page, page.getByLabel('Country'))
  await type('Pol')
  await expect(page.getByLabel('Country')).toHaveValue('PL')
  await tabTo(page, page.getByLabel(say('form.public')))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel(say('form.anonymous'))).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByLabel(say('form.public'))).toBeChecked()
  await tabTo(page, page.getByLabel(say('form.updates')))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: say('form.sign'), exact: true }))
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: say('code.title') }).waitFor()
  await tabTo(page, page.getByLabel(say('code.label'), { exact: true }))
  await type(await codeFor(person.email))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(say('signed.updates'))
  await countIs(campaign, 1)
})
