import { opensCounted } from './stage/counts.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { expect, say, test } from './stage/stories.ts'

test('a signatory corrects the name, then hides it, and is counted all the while', async ({
  page,
  campaign,
  someone,
  sign,
  openMine,
  countIs,
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

  const listed = page.getByRole('listitem').filter({ hasText: 'Ada' })
  await openUntil(page, `/c/${slug}/signatories?q=oyelaran`, () =>
    expect(listed.filter({ hasText: 'Ada Oyelaran' })).toContainText('Cellist', soon),
  )
  await openUntil(page, `/c/${slug}/signatories?q=oyelarn`, () => expect(listed).toHaveCount(0, soon))

  await page.goto('/me/signatures')
  await page.getByRole('link', { name: say('me.change') }).click()
  await page.getByLabel(say('form.anonymous')).check()
  await page.getByRole('button', { name: say('me.save') }).click()
  await expect(page.getByRole('main')).toContainText(say('me.anonymous'))

  for (const query of ['', '?q=ada', '?q=cellist']) {
    await openUntil(page, `/c/${slug}/signatories${query}`, () =>
      expect(page.getByText('Ada Oyelaran')).toHaveCount(0, soon),
    )
  }
  await countIs(campaign, 1)
  await opensCounted(page, campaign, 1)
  await expect(page.getByText('Ada Oyelaran')).toHaveCount(0)
})

test('nobody changes or takes back another’s signature', async ({
  page,
  campaign,
  someone,
  sign,
  openMine,
  countIs,
  db,
}) => {
  const ada = someone()
  await sign(page, campaign, ada)
  const asSigned = () =>
    db
      .selectFrom('signatures')
      .select(['id', 'name', 'listing', 'state'])
      .where('campaign_id', '=', campaign.id)
      .executeTakeFirstOrThrow()
  const { id, ...before } = await asSigned()
  expect(before).toEqual({ name: ada.name, listing: 'public', state: 'standing' })

  await openMine(page, someone('Somebody Else'))
  for (const address of [`/me/signatures/${id}`, `/me/signatures/${id}/withdraw`]) {
    await page.goto(address)
    await expect(page).toHaveURL('/me/signatures')
    await expect(page.getByText(ada.name)).toHaveCount(0)
    await page.request.post(address, { form: { name: 'Somebody Else', listing: 'public' } })
  }
  expect(await asSigned()).toEqual({ id, ...before })
  await openUntil(page, `/c/${campaign.slug}/signatories`, () =>
    expect(page.getByRole('listitem').filter({ hasText: ada.name })).toBeVisible(soon),
  )
  await countIs(campaign, 1)
})
