import { opensCounted } from './stage/counts.ts'
import { expect, say, test } from './deeds/desk.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { plantBurst, plantLook } from './deeds/plant-watch.ts'

test('two hundred from one mail domain wait, counted and unseen, until a reviewer lets them all through', async ({
  page,
  context,
  db,
  ground,
  campaign,
  sitDown,
  countIs,
}) => {
  const shown = [{ name: 'Ines Carrasco', occupation: '', affiliation: '', country: '' }]
  await plantPeople(db, campaign, shown)
  await plantBurst(db, ground.secret, campaign)
  await countIs(campaign, 201)
  const names = page.locator('.names li')
  const readsNames = (many: number) =>
    openUntil(page, `/c/${campaign.slug}/signatories`, () => expect(names).toHaveCount(many, soon))
  await readsNames(1)
  await opensCounted(page, campaign, 201)

  await sitDown(context, 'reviewer')
  const desk = await context.newPage()
  await desk.goto(`/organise/c/${campaign.slug}/names?queue=bursts`)
  const crowd = desk.getByRole('region', { name: say('review.crowd.title') })
  await expect(crowd).toContainText('choir.example')
  await expect(crowd).toContainText(say('review.crowd.held', { count: 200 }))
  await crowd.getByRole('button', { name: say('review.crowd.letThrough') }).click()
  await expect(desk.getByRole('status')).toBeVisible()
  await expect(crowd).toBeHidden()
  await readsNames(100)

  await desk.goto(`/organise/c/${campaign.slug}/names?queue=decisions`)
  await desk
    .getByRole('main')
    .getByRole('link', { name: say('review.deed.show') })
    .click()
  await expect(desk.getByText(say('review.changed', { count: 200 }))).toBeVisible()
  await desk.getByRole('button', { name: say('review.undo') }).click()
  await expect(desk.getByText(say('review.back', { count: 200 }))).toBeVisible()
  await readsNames(1)
  await desk.goto(`/organise/c/${campaign.slug}/names?queue=bursts`)
  await expect(crowd).toContainText(say('review.crowd.held', { count: 200 }))
})

test('another owner looks at a new team’s update and sends it back; its writer reads why', async ({
  page,
  context,
  anotherBrowser,
  db,
  team,
  campaign,
  sitDown,
}) => {
  const id = await plantLook(db, team, campaign)
  await sitDown(context, 'owner')
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

  const theirs = await anotherBrowser()
  await sitDown(theirs, 'editor')
  const desk = await theirs.newPage()
  await desk.goto(`/organise/c/${campaign.slug}/updates/${id}/send`)
  await expect(desk.getByText('Please name the street.')).toBeVisible()
  await expect(desk.getByText(say('looks.sentBack'))).toBeVisible()
})
