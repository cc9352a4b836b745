import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { fillInForm, sendForm, typeCode } from './deeds.ts'
import { expect, say, test } from './stories.ts'

test('a partner’s link counts for the partner, who sees its own number, and it falls when somebody leaves', async ({
  page,
  context,
  db,
  ground,
  openCampaign,
  someone,
  codeFor,
  openMine,
  anotherBrowser,
}) => {
  const team = await aTeam(db)
  const { ticket } = await signedIn(db, team, 'editor')
  const { slug } = await openCampaign({ teamId: team.id })
  const desk = await anotherBrowser()
  await desk.addCookies([{ name: 'desk', value: ticket, url: ground.url }])
  const organiser = await desk.newPage()
  await organiser.goto(`/organise/c/${slug}/partners`)
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
  await page.goto(link)
  expect(new URL(page.url()).search).toBe('')
  await expect(page.locator('input[name=from]')).toHaveCount(0)
})
