import { typeCode } from './stage/deeds.ts'
import { letPass } from './stage/let-pass.ts'
import { expect, say, test } from './stage/stories.ts'

test('a visitor comes back the next day, and the form still waits for its code', async ({
  page,
  context,
  db,
  campaign,
  someone,
  askForCode,
  codeFor,
}) => {
  const person = someone()
  const yesterdays = await askForCode(page, campaign, person)
  await page.close()
  await letPass(db, campaign.id, '23 hours')

  const today = await context.newPage()
  await today.goto(`/c/${campaign.slug}/code`)
  await expect(today.getByRole('main')).toContainText(person.email)
  await typeCode(today, yesterdays)
  await expect(today.getByRole('alert')).toHaveText(say('code.refused'))
  await today.getByRole('button', { name: say('code.again') }).click()
  await typeCode(today, await codeFor(person.email))
  await expect(today.getByRole('heading', { name: say('signed.title') })).toBeVisible()

  await today.goto(`/c/${campaign.slug}/code`)
  await expect(today.getByRole('heading', { name: say('signed.title') })).toBeVisible()
})

test('a form that has waited for more than a day is gone, and the page says so kindly', async ({
  page,
  db,
  campaign,
  someone,
  askForCode,
}) => {
  const person = someone()
  const code = await askForCode(page, campaign, person)
  await expect(page.getByRole('status')).toContainText(say('email.status.spam'))
  await letPass(db, campaign.id, '25 hours')
  await typeCode(page, code)
  await expect(page.getByRole('heading', { name: say('code.noForm.title') })).toBeVisible()
})

test('in another browser no form waits, and signing again is one press away', async ({ page, campaign }) => {
  await page.goto(`/c/${campaign.slug}/code`)
  await expect(page.getByRole('heading', { name: say('code.noForm.title') })).toBeVisible()
  await expect(page.getByText(say('code.noForm.body'))).toBeVisible()
  await page.getByRole('link', { name: say('code.noForm.again') }).click()
  await expect(page.getByLabel(say('form.name'), { exact: true })).toBeInViewport()

  await page.goto(`/c/${campaign.slug}/signed`)
  await expect(page).toHaveURL(`/c/${campaign.slug}`)
})
