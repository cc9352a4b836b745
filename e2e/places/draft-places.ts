import { at, place, press, type Place } from './places.ts'

/** A campaign in the making, from whose it is to its secret link. Begins where an owner sits at the desk. */
export const draftPlaces: Place[] = [
  place('organise/new.tsx', 'whose campaign', at('/organise/new')),
  place('organise/edit/step.tsx', 'the kind', (walker) => press(walker, 'launch.new.begin')),
  place('organise/edit/step.tsx', 'the words in one language', (walker) =>
    press(walker, 'launch.saveAndContinue'),
  ),
  place('organise/edit/step.tsx', 'the words in two languages', async ({ page }) => {
    await page.goto(page.url().replace('/words', '/kind'))
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').last().check()
    await page.locator('button[value=next]:visible').click()
    await page.waitForURL(/\/words/)
    await page.locator('button[name=_then]:visible').first().click()
    await page.locator('iframe').nth(1).waitFor()
  }),
  place('organise/edit/preview.tsx', 'a draft without words', async ({ page }) => {
    await page.goto(
      page
        .url()
        .replace(/edit\/words.*?(?=[?&]lang|$)/, 'preview')
        .replace('&lang', '?lang'),
    )
  }),
  place('organise/edit/step.tsx', 'the look', async ({ page }) => {
    await page.goto(page.url().replace('/preview', '/edit/look'))
  }),
  place('organise/edit/step.tsx', 'the form', async ({ page }) => {
    await page.goto(page.url().replace('/look', '/form'))
  }),
  place('organise/edit/step.tsx', 'the form with questions of its own', async (walker) => {
    const { page, say } = walker
    for (const kind of ['ask.kind.line', 'ask.kind.choice', 'ask.kind.consent'] as const) {
      await press(walker, kind)
      await page
        .locator(`fieldset[id^=ask-] > legend`)
        .filter({ hasText: say(kind) })
        .waitFor()
    }
  }),
  place('organise/edit/step.tsx', 'faults', async (walker) => {
    const { page, say } = walker
    await page.getByLabel(say('launch.goal'), { exact: true }).fill('many')
    await page.locator('[name="opens.date"]').fill('2026-10-25')
    await page.locator('[name="opens.time"]').fill('02:30')
    await page.getByLabel(say('launch.zone')).selectOption('Europe/Berlin')
    await page.locator('[name="own.2.options.en"]').fill('The 7')
    await press(walker, 'launch.saveAndContinue')
    await page.getByRole('alert').waitFor()
  }),
  place('organise/edit/publish.tsx', 'not ready', async ({ page }) => {
    await page.goto(page.url().replace('/form', '/publish'))
  }),
  place('organise/edit/review.tsx', 'much is missing', async (walker) => {
    await walker.page.goto(walker.page.url().replace('/publish', '/review'))
    await press(walker, 'launch.link.make')
    await walker.page.locator('#secret-link').waitFor()
  }),
  place('preview.tsx', 'the secret link', async ({ page }) => {
    await page.goto((await page.locator('#secret-link').textContent())!)
  }),
]
