import { opensCounted } from './stage/counts.ts'
import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test, waits } from './stage/stories.ts'

test.use({ javaScriptEnabled: false })

test('a visitor signs without JavaScript, mistakes and all', async ({
  page,
  campaign,
  someone,
  codeFor,
  countIs,
}) => {
  const person = someone()
  await page.goto(`/c/${campaign.slug}`)
  await fillInForm(page, { ...person, email: 'ada.example.org' })
  await page.getByRole('button', { name: say('form.sign'), exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(say('fault.email.at'))
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue(person.name)

  await page.getByLabel(say('form.email'), { exact: true }).fill(person.email)
  await sendForm(page)
  const code = await codeFor(person.email)
  await typeCode(page, code === '000000' ? '111111' : '000000')
  await expect(page.getByRole('alert')).toHaveText(say('code.refused'))
  await expect(page.getByText(waits)).toBeVisible()
  await typeCode(page, `${code.slice(0, 3)}-${code.slice(3)}`)

  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await countIs(campaign, 1)
  await opensCounted(page, campaign, 1)
  await expect(page.getByRole('listitem').filter({ hasText: person.name })).toBeVisible()
})

test('without JavaScript, going back shows the form as it was typed', async ({ page, campaign, someone }) => {
  const person = someone()
  await page.goto(`/c/${campaign.slug}`)
  await fillInForm(page, person)
  await sendForm(page)
  await page.goBack()
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue(person.name)
  await expect(page.getByLabel(say('form.email'), { exact: true })).toHaveValue(person.email)
  await expect(page.getByLabel(say('form.public'))).toBeChecked()
})

test('without JavaScript, a signatory leaves', async ({
  page,
  campaign,
  someone,
  sign,
  openMine,
  countIs,
}) => {
  const person = someone()
  await sign(page, campaign, person)
  await openMine(page, person)
  await page.getByRole('link', { name: say('me.withdraw') }).click()
  await page.getByRole('button', { name: say('me.withdrawNow') }).click()
  await expect(page.getByRole('status')).toHaveText(say('me.done.withdrawn'))
  await countIs(campaign, 0)
})
