import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { counted, expect, say, test } from './stories.ts'

test('an organiser changes the words; who signed before is offered the new ones, and signs them with one press', async ({
  page,
  context,
  db,
  ground,
  openCampaign,
  someone,
  sign,
  openMine,
  emailsTo,
  anotherBrowser,
}) => {
  const team = await aTeam(db)
  const campaign = await openCampaign({ teamId: team.id })
  const [ada, ben] = [someone('Ada Oyelaran'), someone('Ben Sato')]
  const [adas, bens] = [await (await anotherBrowser()).newPage(), await (await anotherBrowser()).newPage()]
  await sign(adas, campaign, ada, { updates: true })
  await sign(bens, campaign, ben)

  const { ticket } = await signedIn(db, team, 'owner')
  await context.addCookies([{ name: 'desk', value: ticket, url: ground.url }])
  await page.goto(`/organise/c/${campaign.slug}/edit`)
  await page.getByRole('button', { name: say('change.begin') }).click()
  await expect(page.getByText(say('change.hashed'))).toBeVisible()
  await page.getByLabel(say('launch.statement'), { exact: true }).fill('Plant two trees in every street.')
  await page.getByRole('button', { name: say('launch.saveAndContinue') }).click()
  await page.getByRole('link', { name: say('change.step') }).click()
  await expect(page.locator('ins')).toContainText('two trees')
  await expect(page.getByText(/2 people have signed up to now/)).toBeVisible()
  await page.getByRole('button', { name: say('change.publish') }).click()
  await expect(page.getByRole('alert')).toHaveText(say('change.notSure'))
  await page.getByLabel(say('change.sure')).check()
  await page.getByLabel(say('change.offer', { count: 1 })).check()
  await page.getByRole('button', { name: say('change.publish') }).click()
  await expect(page.getByRole('status').first()).toHaveText(say('change.done'))

  // Somebody whose page still shows the old words is shown the new ones, with everything they typed.
  const late = someone('Cleo Ndiaye')
  const theirs = await (await anotherBrowser()).newPage()
  await theirs.goto(`/c/${campaign.slug}`)
  await theirs.locator('[name=version]').evaluate((field) => field.setAttribute('value', '1'))
  await theirs.getByLabel(say('form.name'), { exact: true }).fill(late.name)
  await theirs.getByLabel(say('form.email'), { exact: true }).fill(late.email)
  await theirs.getByLabel(say('form.public')).check()
  await theirs.getByRole('button', { name: say('form.sign'), exact: true }).click()
  await expect(theirs.getByRole('alert')).toContainText(say('wording.changedMeanwhile'))
  await expect(theirs.getByLabel(say('form.name'), { exact: true })).toHaveValue(late.name)

  const [earlier, these] = [2, 0]
  await expect(async () => {
    await page.goto(`/c/${campaign.slug}`)
    await expect(page.getByText(say('wording.counts.first', { earlier, these }))).toBeVisible({
      timeout: 500,
    })
  }).toPass()
  await page.getByRole('link', { name: say('wording.link') }).click()
  await expect(page.locator('del')).toContainText('a tree')
  await expect(page.locator('ins')).toContainText('two trees')

  const subject = say('email.words.subject', { title: '\u2068Plant more street trees\u2069' })
  await expect
    .poll(async () => (await emailsTo(ada.email)).map((email) => email.subject), { timeout: 15_000 })
    .toContain(subject)
  expect((await emailsTo(ben.email)).map((email) => email.subject)).not.toContain(subject)

  await openMine(adas, ada)
  await expect(adas.getByText(say('wording.newer'))).toBeVisible()
  await adas.getByRole('button', { name: say('wording.signNew') }).click()
  await expect(adas.getByRole('status')).toHaveText(say('wording.signedNew'))
  await expect(async () => {
    await page.goto(`/c/${campaign.slug}`)
    const now = say('wording.counts.first', { earlier: 1, these: 1 })
    await expect(page.getByText(now)).toBeVisible({ timeout: 500 })
  }).toPass()
  await counted(page, 2)
  const list = page.getByRole('listitem')
  await page.goto(`/c/${campaign.slug}/signatories`)
  await expect(list.filter({ hasText: ben.name })).toContainText(say('wording.earlier', { number: 1 }))
  await expect(list.filter({ hasText: ada.name })).not.toContainText(say('wording.earlier', { number: 1 }))
  await page.goto(`/c/${campaign.slug}/signatories?version=2`)
  await expect(list.filter({ hasText: ben.name })).toHaveCount(0)
  await expect(list.filter({ hasText: ada.name })).toHaveCount(1)
})
