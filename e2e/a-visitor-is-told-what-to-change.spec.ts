import { fillInForm, sendForm } from './stage/deeds.ts'
import { expect, say, test } from './stage/stories.ts'

test('a visitor is told beside each field what to change, and nothing typed is lost', async ({
  page,
  openCampaign,
  someone,
}) => {
  const { slug } = await openCampaign({
    fields: { occupation: 'required', affiliation: 'optional', country: 'required' },
  })
  const person = someone()
  await page.goto(`/c/${slug}`)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: say('form.sign'), exact: true }).click()
  expect((await answered).status()).toBe(422)
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText([
    say('fault.name.empty'),
    say('fault.email.empty'),
    say('fault.line.empty'),
    say('fault.country.empty'),
    say('fault.listing'),
  ])
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveAccessibleDescription(
    new RegExp(say('fault.name.empty')),
  )
  await expect(page.getByLabel(say('form.occupation'), { exact: true })).toHaveAccessibleDescription(
    say('fault.line.empty'),
  )
  await expect(page.getByLabel(say('form.country'), { exact: true })).toHaveAccessibleDescription(
    say('fault.country.empty'),
  )
  await expect(page.getByLabel(say('form.email'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await summary.getByRole('link', { name: say('fault.email.empty') }).click()
  await expect(page.getByLabel(say('form.email'), { exact: true })).toBeFocused()

  await page.getByLabel('Occupation').fill('Cellist')
  await page.getByLabel(say('form.affiliation')).fill('Lime Street Players')
  await page.getByLabel('Country').selectOption('NG')
  await page.getByLabel(say('form.updates')).check()
  await fillInForm(page, { ...person, email: 'ada@@example.org' }, { listing: 'anonymous' })
  await page.getByRole('button', { name: say('form.sign'), exact: true }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([say('fault.email.at')])
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue(person.name)
  await expect(page.getByLabel(say('form.email'), { exact: true })).toHaveValue('ada@@example.org')
  await expect(page.getByLabel('Occupation')).toHaveValue('Cellist')
  await expect(page.getByLabel(say('form.affiliation'))).toHaveValue('Lime Street Players')
  await expect(page.getByLabel('Country')).toHaveValue('NG')
  await expect(page.getByLabel(say('form.anonymous'))).toBeChecked()
  await expect(page.getByLabel(say('form.updates'))).toBeChecked()
  await page.getByLabel(say('form.email'), { exact: true }).fill(person.email)
  await sendForm(page)
})

test('a half-filled form survives a reload, and does not outlive signing', async ({
  page,
  campaign,
  someone,
  sign,
}) => {
  const person = someone()
  await page.goto(`/c/${campaign.slug}`)
  await page.getByLabel('Country').selectOption('PL')
  await page.getByLabel(say('form.updates')).check()
  await fillInForm(page, person, { listing: 'anonymous' })
  await page.reload()
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue(person.name)
  // All but the address, which no browser's storage should hold for us.
  await expect(page.getByLabel(say('form.email'), { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Country')).toHaveValue('PL')
  await expect(page.getByLabel(say('form.anonymous'))).toBeChecked()
  await expect(page.getByLabel(say('form.updates'))).toBeChecked()

  await sign(page, campaign, person)
  await page.goto(`/c/${campaign.slug}`)
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue('')
  await expect(page.getByLabel(say('form.email'), { exact: true })).toHaveValue('')
})
