import type { Locator, Page } from '@playwright/test'
import { opensCounted } from './stage/counts.ts'
import { typeCode } from './stage/deeds.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { expect, say, test } from './stage/stories.ts'

/** Deeds, each counted as one: opening a page, filling in a field, making a choice, pressing. */
function pace() {
  let steps = 0
  const step = async (deed: Promise<unknown>) => {
    steps += 1
    await deed
  }
  return {
    open: (page: Page, address: string) => step(page.goto(address)),
    type: (field: Locator, words: string) => step(field.fill(words)),
    choose: (choice: Locator) => step(choice.check()),
    press: (thing: Locator) => step(thing.click()),
    steps: () => steps,
  }
}

test('a signatory leaves in a minute, in no more steps than signing took', async ({
  page,
  anotherBrowser,
  campaign,
  someone,
  codeFor,
  countIs,
}) => {
  const person = someone('Wilhelmina Oosterbaan')
  const { slug } = campaign
  const signing = pace()
  await signing.open(page, `/c/${slug}`)
  await signing.type(page.getByLabel(say('form.name'), { exact: true }), person.name)
  await signing.type(page.getByLabel(say('form.email'), { exact: true }), person.email)
  await signing.choose(page.getByLabel(say('form.public')))
  await signing.press(page.getByRole('button', { name: say('form.sign'), exact: true }))
  await signing.type(page.getByLabel(say('code.label'), { exact: true }), await codeFor(person.email))
  await signing.press(page.getByRole('button', { name: say('code.confirm') }))
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await countIs(campaign, 1)

  const elsewhere = await (await anotherBrowser()).newPage()
  const leaving = pace()
  await leaving.open(elsewhere, '/me')
  await leaving.type(elsewhere.getByLabel(say('form.email'), { exact: true }), person.email)
  await leaving.press(elsewhere.getByRole('button', { name: say('me.send') }))
  await leaving.type(elsewhere.getByLabel(say('code.label'), { exact: true }), await codeFor(person.email))
  await leaving.press(elsewhere.getByRole('button', { name: say('code.confirm') }))
  await leaving.press(elsewhere.getByRole('link', { name: say('me.withdraw') }))
  await leaving.press(elsewhere.getByRole('button', { name: say('me.withdrawNow') }))
  await expect(elsewhere.getByRole('status')).toHaveText(say('me.done.withdrawn'))
  await expect(elsewhere.getByText(say('me.none'))).toBeVisible()
  expect(leaving.steps()).toBeLessThanOrEqual(signing.steps())

  await countIs(campaign, 0)
  await opensCounted(elsewhere, campaign, 0)
  await expect(elsewhere.getByText(person.name)).toHaveCount(0)
  for (const query of ['', '?q=oosterbaan']) {
    await openUntil(elsewhere, `/c/${slug}/signatories${query}`, () =>
      expect(elsewhere.getByText(person.name)).toHaveCount(0, soon),
    )
  }
  await page.goto(`/c/${slug}/signed`)
  await expect(page).toHaveURL(`/c/${slug}`)
})

test('a form that still waits for its code is discarded from the page of one’s signatures, and takes nothing from anybody', async ({
  page,
  anotherBrowser,
  campaign,
  someone,
  openMine,
  askForCode,
  countIs,
}) => {
  const person = someone('Tadeusz Waiting')
  const code = await askForCode(page, campaign, person)
  const elsewhere = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
  await openMine(elsewhere, person)
  await elsewhere.getByRole('link', { name: say('me.discard') }).click()
  await expect(elsewhere.getByRole('heading', { name: say('me.discard') })).toBeVisible()
  await expect(elsewhere.getByText(say('me.discardBody'))).toBeVisible()
  await elsewhere.getByRole('button', { name: say('me.discard') }).click()
  await expect(elsewhere.getByText(say('me.none'))).toBeVisible()
  await expect(elsewhere.getByText(person.name)).toHaveCount(0)
  await countIs(campaign, 0)
  // In the browser that filled it in, the page says so by itself, and the code opens nothing any more.
  const news = await page.request.get(`/c/${campaign.slug}/code/status`)
  expect(await news.json()).toEqual({ status: 'none', sentence: say('code.nothingWaits'), again: 0 })
  await typeCode(page, code)
  await expect(page.getByRole('heading', { name: say('code.noForm.title') })).toBeVisible()
  await countIs(campaign, 0)
})
