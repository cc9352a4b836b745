import { opensCounted } from './stage/counts.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { expect, test } from './stage/stories.ts'

test('a visitor signs, and stands on the public list under a count that is one higher', async ({
  page,
  db,
  campaign,
  someone,
  codeFor,
  emailsTo,
  countIs,
}) => {
  await plantPeople(db, campaign, 41)
  await countIs(campaign, 41)
  const { name, email } = someone('Zbigniew Ólafsdóttir-Őry')

  await opensCounted(page, campaign, 41)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Occupation').fill('Bookbinder')
  await page.getByLabel('Organisation or affiliation').fill('Lime Street Press')
  await page.getByLabel('Country').selectOption({ label: 'Poland' })
  await page.getByLabel('Show my name on the public list').check()
  await expect(page.getByLabel('Count me, without showing my name')).not.toBeChecked()
  await expect(page.getByLabel('Send me news about this campaign')).not.toBeChecked()
  await page.getByRole('button', { name: 'Sign' }).click()

  await expect(page).toHaveURL((url) => url.pathname === `/c/${campaign.slug}/code`)
  await expect(page.getByRole('main')).toContainText(email)
  await countIs(campaign, 41)
  await page.getByLabel('Code').fill(await codeFor(email))
  await page.getByRole('button', { name: 'Confirm' }).click()

  await expect(page).toHaveURL((url) => url.pathname === `/c/${campaign.slug}/signed`)
  await expect(page.getByRole('main')).toContainText(name)
  await countIs(campaign, 42)
  await opensCounted(page, campaign, 42)
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Lime Street Press')

  await openUntil(page, `/c/${campaign.slug}/signatories`, () =>
    expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Bookbinder', soon),
  )
  await page.getByRole('searchbox').fill('olafsdottir bookb')
  await page.getByRole('searchbox').press('Enter')
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /Bookbinder/ }),
  ).toHaveCount(1)
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()

  await expect
    .poll(async () => (await emailsTo(email))[0]?.subject)
    .toBe('You have signed “Plant more street trees”')
  await expect(page.getByText(email)).toHaveCount(0)
})

test('a visitor is counted without being shown', async ({ page, campaign, someone, sign, countIs }) => {
  const person = someone('Nobody In Particular')
  await sign(page, campaign, person, { listing: 'anonymous' })
  await countIs(campaign, 1)
  await page.goto(`/c/${campaign.slug}/signatories`)
  await expect(page.getByText(person.name)).toHaveCount(0)
  await page.goto(`/c/${campaign.slug}/signatories?q=nobody`)
  await expect(page.getByText(person.name)).toHaveCount(0)
})
