import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test } from './deeds/desk.ts'
import { openUntil } from './stage/open-until.ts'

test('a partner’s link counts for the partner, who sees its own number, and it falls when somebody leaves', async ({
  page,
  context,
  campaign,
  someone,
  codeFor,
  openMine,
  anotherBrowser,
  sitDown,
}) => {
  const desk = await anotherBrowser()
  await sitDown(desk, 'editor')
  const organiser = await desk.newPage()
  await organiser.goto(`/organise/c/${campaign.slug}/partners`)
  await organiser.getByLabel(say('partners.name'), { exact: true }).fill('Union of Gardeners')
  await organiser.getByRole('button', { name: say('partners.add') }).click()
  await expect(organiser.getByRole('heading', { name: 'Union of Gardeners' })).toBeVisible()
  const link = (await organiser.getByText('?from=').textContent())!
  const number = (await organiser.getByText('/partner/').textContent())!

  const person = someone()
  await page.goto(link)
  await expect(page.locator('input[name=from]')).toHaveCount(1)
  // A fault in the form must not lose whose link it was.
  await page.getByRole('button', { name: say('form.sign'), exact: true }).click()
  await page.getByRole('alert').waitFor()
  await fillInForm(page, person)
  await sendForm(page)
  await typeCode(page, await codeFor(person.email))
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['signing'])

  const numberNow = async () => {
    await page.goto(number)
    return page.getByRole('main').locator('strong').textContent()
  }
  await expect.poll(numberNow).toBe('1')
  await openMine(page, person)
  await page.getByRole('link', { name: say('me.withdraw') }).click()
  await page.getByRole('button', { name: say('me.withdrawNow') }).click()
  await expect.poll(numberNow).toBe('0')

  await organiser.getByRole('button', { name: say('partners.close') }).click()
  await expect(organiser.getByText(say('partners.closed'))).toBeVisible()
  await openUntil(page, link, async () => expect(new URL(page.url()).search).toBe(''))
  await expect(page.locator('input[name=from]')).toHaveCount(0)
})
