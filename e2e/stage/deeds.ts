import type { Locator, Page } from '@playwright/test'
import type { Locale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'

export type Person = { name: string; email: string }
export type Choices = { listing?: 'public' | 'anonymous'; locale?: Locale; updates?: boolean }

/** Fills in what every sign form asks for, by its labels. */
export async function fillInForm(
  page: Page,
  { name, email }: Person,
  { listing = 'public', locale = 'en', updates = false }: Choices = {},
) {
  const say = sayIn(locale)
  // A record asks for the name as it is to be credited, and for the role.
  const label = (id: 'form.name' | 'album.form.name') => page.getByLabel(say(id), { exact: true })
  await label('form.name').or(label('album.form.name')).fill(name)
  await page.getByLabel(say('form.email'), { exact: true }).fill(email)
  await page.getByLabel(say(`form.${listing}`)).check()
  if (updates) await page.getByLabel(say('form.updates')).check()
}

/** Presses “Sign”, and is asked for the code. */
export async function sendForm(page: Page, { locale = 'en' }: Choices = {}) {
  const say = sayIn(locale)
  await page.getByRole('button', { name: say('form.sign'), exact: true }).click()
  await pressAgainUntil(page, page.getByRole('heading', { name: say('code.title') }), { locale })
}

/**
 * Presses “Send again” for as long as a page says that a form could not be taken just now, as it asks people to, until what
 * they are after is shown.
 */
export async function pressAgainUntil(page: Page, goal: Locator, { locale = 'en' }: Choices = {}) {
  const again = page.getByRole('button', { name: sayIn(locale)('busy.again') })
  for (;;) {
    await goal.or(again).first().waitFor()
    if (!(await again.isVisible())) return
    // The next page before another look: a press on one that is about to go has no answer.
    await Promise.all([page.waitForEvent('domcontentloaded'), again.click()])
  }
}

/** Types a code and presses “Confirm”. */
export async function typeCode(page: Page, code: string, { locale = 'en' }: Choices = {}) {
  const say = sayIn(locale)
  await page.getByLabel(say('code.label'), { exact: true }).fill(code)
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.getByRole('button', { name: say('code.confirm') }).click(),
  ])
  // Whatever is said to the code, right or wrong, stands under a heading.
  await pressAgainUntil(page, page.getByRole('heading', { level: 1 }).first(), { locale })
}

/** Presses the button that says this, and nothing more. */
export const press = (page: Page, label: string) =>
  page.getByRole('button', { name: label, exact: true }).click()

/**
 * Presses a button that leads to another page, and waits until that has wholly come: a form of the desk goes after what its
 * script has yet to save.
 */
export async function pressThrough(page: Page, label: string) {
  // What this page has yet to say must not be taken for the next one's.
  await page.waitForLoadState()
  await Promise.all([page.waitForEvent('load'), press(page, label)])
}
