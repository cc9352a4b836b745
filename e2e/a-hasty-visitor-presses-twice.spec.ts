import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test } from './stage/stories.ts'

test('a hasty visitor presses “Sign” twice, and one form is sent', async ({
  page,
  db,
  campaign,
  someone,
  codeFor,
  emailsTo,
  countIs,
}) => {
  const person = someone()
  await page.goto(`/c/${campaign.slug}`)
  await fillInForm(page, person)
  await page.getByRole('button', { name: say('form.sign'), exact: true }).dblclick()
  await expect(page.getByRole('heading', { name: say('code.title') })).toBeVisible()
  const code = await codeFor(person.email)
  const forms = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .execute()
  expect(forms).toHaveLength(1)
  expect(await emailsTo(person.email)).toHaveLength(1)

  await page.getByLabel(say('code.label'), { exact: true }).fill(code)
  await page.getByRole('button', { name: say('code.confirm') }).dblclick()
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await countIs(campaign, 1)
  // A second tab that still waits for the code says so too.
  const news = await page.request.get(`/c/${campaign.slug}/code/status`)
  expect(await news.json()).toMatchObject({
    status: 'signed',
    sentence: say('code.mailboxHasSigned'),
    again: 0,
  })
})

test('whoever stops a page that does not come can press “Sign” again', async ({
  page,
  campaign,
  someone,
  codeFor,
  countIs,
}) => {
  const person = someone()
  await page.clock.install()
  await page.goto(`/c/${campaign.slug}`)
  await fillInForm(page, person)
  let forms = 0
  let isDead = true
  await page.route(`**/c/${campaign.slug}/sign`, (route) => {
    forms += 1
    if (!isDead) void route.continue()
  })
  const sign = page.getByRole('button', { name: say('form.sign'), exact: true })
  const press = () => sign.click({ noWaitAfter: true })
  await press()
  await expect.poll(() => forms).toBe(1)
  const tools = await page.context().newCDPSession(page)
  await tools.send('Page.stopLoading')
  await press()
  expect(forms).toBe(1)
  isDead = false
  await page.clock.fastForward(10_000)
  await press()
  await expect(page.getByRole('heading', { name: say('code.title') })).toBeVisible()
  expect(forms).toBe(2)
  await typeCode(page, await codeFor(person.email))
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await countIs(campaign, 1)
})

test('the back button shows the form as it was typed, and it can be sent again', async ({
  page,
  campaign,
  someone,
  codeFor,
  countIs,
}) => {
  const person = someone()
  await page.goto(`/c/${campaign.slug}`)
  await page.getByLabel('Occupation').fill('Cellist')
  await fillInForm(page, { ...person, email: `typo.${person.email}` })
  await sendForm(page)
  await page.goBack()
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue(person.name)
  await expect(page.getByLabel('Occupation')).toHaveValue('Cellist')
  await expect(page.getByLabel(say('form.public'))).toBeChecked()

  await page.getByLabel(say('form.email'), { exact: true }).fill(person.email)
  await sendForm(page)
  await typeCode(page, await codeFor(person.email))
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await countIs(campaign, 1)
})

test('a hasty visitor signs a second campaign before the first code has come, and both stand', async ({
  page,
  campaign,
  openCampaign,
  someone,
  askForCode,
  countIs,
}) => {
  const person = someone()
  const other = await openCampaign()
  const first = await askForCode(page, campaign, person)
  const second = await askForCode(page, other, person)
  for (const [{ slug }, code] of [
    [campaign, first],
    [other, second],
  ] as const) {
    await page.goto(`/c/${slug}/code`)
    await typeCode(page, code)
    await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  }
  await countIs(campaign, 1)
  await countIs(other, 1)
})
