import { counted, expect, say, test } from './stories.ts'

test('a signatory corrects the name, then hides it, and is counted all the while', async ({
  page,
  campaign,
  someone,
  sign,
  openMine,
  countOf,
}) => {
  const { slug } = campaign
  const person = someone('Ada Oyelarn')
  await sign(page, campaign, person)
  await openMine(page, person)
  await page.getByRole('link', { name: say('me.change') }).click()
  const name = page.getByLabel(say('form.name'), { exact: true })
  await expect(name).toHaveValue(person.name)
  await name.fill('www.example.org')
  await page.getByLabel('Occupation').fill('Cellist')
  await page.getByRole('button', { name: say('me.save') }).click()
  await expect(page.getByRole('alert')).toContainText(say('fault.name.address'))
  await expect(page.getByLabel('Occupation')).toHaveValue('Cellist')
  await name.fill('Ada Oyelaran')
  await page.getByRole('button', { name: say('me.save') }).click()
  await expect(page.getByRole('status')).toHaveText(say('me.done.amended'))

  await page.goto(`/c/${slug}/signatories?q=oyelaran`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Ada Oyelaran' })).toContainText('Cellist')
  await page.goto(`/c/${slug}/signatories?q=oyelarn`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Ada' })).toHaveCount(0)

  await page.goto('/me/signatures')
  await page.getByRole('link', { name: say('me.change') }).click()
  await page.getByLabel(say('form.anonymous')).check()
  await page.getByRole('button', { name: say('me.save') }).click()
  await expect(page.getByRole('main')).toContainText(say('me.anonymous'))

  for (const query of ['', '?q=ada', '?q=cellist']) {
    await page.goto(`/c/${slug}/signatories${query}`)
    await expect(page.getByText('Ada Oyelaran')).toHaveCount(0)
  }
  expect(await countOf(slug)).toBe(1)
  await expect(async () => {
    await page.goto(`/c/${slug}`)
    await counted(page, 1)
  }).toPass()
  await expect(page.getByText('Ada Oyelaran')).toHaveCount(0)
})

test('nobody changes or takes back another’s signature', async ({
  page,
  campaign,
  someone,
  sign,
  openMine,
  countOf,
  db,
}) => {
  const ada = someone()
  await sign(page, campaign, ada)
  const { id } = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirstOrThrow()

  await openMine(page, someone('Somebody Else'))
  for (const address of [`/me/signatures/${id}`, `/me/signatures/${id}/withdraw`]) {
    await page.goto(address)
    await expect(page).toHaveURL('/me/signatures')
    await expect(page.getByText(ada.name)).toHaveCount(0)
    await page.request.post(address, { form: { name: 'Somebody Else', listing: 'public' } })
  }
  await page.goto(`/c/${campaign.slug}/signatories`)
  await expect(page.getByRole('listitem').filter({ hasText: ada.name })).toBeVisible()
  expect(await countOf(campaign.slug)).toBe(1)
})
