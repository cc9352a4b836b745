import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { plantPeople } from './plant-people.ts'
import { plantBurst, plantLook } from './plant-watch.ts'
import { counted, expect, say, test } from './stories.ts'

test('two hundred from one mail domain wait, counted and unseen, until a reviewer lets them all through', async ({
  page,
  context,
  db,
  ground,
  openCampaign,
  countOf,
}) => {
  const team = await aTeam(db)
  const campaign = await openCampaign({ teamId: team.id })
  const shown = [{ name: 'Ines Carrasco', occupation: '', affiliation: '', country: '' }]
  await plantPeople(db, campaign, shown)
  await plantBurst(db, ground.secret, campaign)
  await expect.poll(() => countOf(campaign.slug)).toBe(201)
  const names = page.locator('.names li')
  const readsNames = async (many: number) => {
    await page.goto(`/c/${campaign.slug}/signatories`)
    await expect(names).toHaveCount(many, { timeout: 500 })
  }
  await expect(() => readsNames(1)).toPass()
  await page.goto(`/c/${campaign.slug}`)
  await counted(page, 201)

  const { ticket } = await signedIn(db, team, 'reviewer')
  await context.addCookies([{ name: 'desk', value: ticket, url: ground.url }])
  const desk = await context.newPage()
  await desk.goto(`/organise/c/${campaign.slug}/names?queue=bursts`)
  const crowd = desk.getByRole('region', { name: say('review.crowd.title') })
  await expect(crowd).toContainText('choir.example')
  await expect(crowd).toContainText(say('review.crowd.held', { count: 200 }))
  await crowd.getByRole('button', { name: say('review.crowd.letThrough') }).click()
  await expect(desk.getByRole('status')).toBeVisible()
  await expect(crowd).toBeHidden()
  await expect(() => readsNames(100)).toPass()

  await desk.goto(`/organise/c/${campaign.slug}/names?queue=decisions`)
  await desk
    .getByRole('main')
    .getByRole('link', { name: say('review.deed.show') })
    .click()
  await expect(desk.getByText(say('review.changed', { count: 200 }))).toBeVisible()
  await desk.getByRole('button', { name: say('review.undo') }).click()
  await expect(desk.getByText(say('review.back', { count: 200 }))).toBeVisible()
  await expect(() => readsNames(1)).toPass()
  await desk.goto(`/organise/c/${campaign.slug}/names?queue=bursts`)
  await expect(crowd).toContainText(say('review.crowd.held', { count: 200 }))
})

test('another owner looks at a new team’s update and sends it back; its writer reads why', async ({
  page,
  context,
  anotherBrowser,
  db,
  ground,
  openCampaign,
}) => {
  const team = await aTeam(db)
  const { slug, ...campaign } = await openCampaign({ teamId: team.id })
  const id = await plantLook(db, team, campaign)
  const owner = await signedIn(db, team, 'owner')
  await context.addCookies([{ name: 'desk', value: owner.ticket, url: ground.url }])
  await page.goto('/organise')
  await page
    .getByRole('region', { name: say('looks.listTitle') })
    .getByRole('link')
    .click()
  await expect(page.getByText('The council has planted one tree.')).toBeVisible()
  await page.getByRole('button', { name: say('looks.sendBack') }).click()
  await expect(page.getByRole('alert')).toHaveText(say('review.fault.why'))
  await page.getByLabel(say('looks.why')).fill('Please name the street.')
  await page.getByRole('button', { name: say('looks.sendBack') }).click()
  await expect(page).toHaveURL(/\/organise$/)
  await expect(page.getByRole('region', { name: say('looks.listTitle') })).toBeHidden()

  const editor = await signedIn(db, team, 'editor')
  const theirs = await anotherBrowser()
  await theirs.addCookies([{ name: 'desk', value: editor.ticket, url: ground.url }])
  const desk = await theirs.newPage()
  await desk.goto(`/organise/c/${slug}/updates/${id}/send`)
  await expect(desk.getByText('Please name the street.')).toBeVisible()
  await expect(desk.getByText(say('looks.sentBack'))).toBeVisible()
})
