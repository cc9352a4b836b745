import type { BrowserContext } from '@playwright/test'
import type { Db } from '#db/connection.ts'
import { inventPeople } from '#seeds/people/index.ts'
import { aTeam, signedIn, type Team } from '#seeds/desk-world.ts'
import { plantPeople } from './plant-people.ts'
import { counted, expect, say, test } from './stories.ts'

/** Lets a browser sit at the desk, as another reviewer each time. */
async function sit(db: Db, team: Team, context: BrowserContext, url: string, name: string) {
  const { ticket } = await signedIn(db, team, 'reviewer', { name })
  await context.addCookies([{ name: 'desk', value: ticket, url }])
  return context.newPage()
}

const robots = (many: number) => {
  const people = inventPeople(3)
  return Array.from({ length: many }, (_, place) => ({
    ...people.next().value!,
    name: `Robot Unit ${place}`,
    country: 'FR',
  }))
}

test('a reviewer strikes a burst with a second person, and undoes it', async ({
  page,
  context,
  anotherBrowser,
  db,
  ground,
  openCampaign,
  countOf,
}) => {
  const team = await aTeam(db)
  const campaign = await openCampaign({ teamId: team.id })
  await plantPeople(db, campaign, 40)
  await plantPeople(db, campaign, robots(120))
  await expect.poll(() => countOf(campaign.slug)).toBe(160)
  const ada = await sit(db, team, context, ground.url, 'Ada Oyelaran')
  const wilhelmina = await sit(db, team, await anotherBrowser(), ground.url, 'Wilhelmina Oosterbaan')
  const room = `/organise/c/${campaign.slug}/names`

  await ada.goto(`${room}/many`)
  await ada.getByLabel(say('form.optional', { label: say('review.text') })).fill('robot')
  await ada.getByRole('button', { name: say('review.look') }).click()
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText(say('review.found', { count: 120 }))
  await ada.getByRole('button', { name: say('review.askSecond') }).click()
  await expect(ada.getByText(say('review.fault.why'))).toBeVisible()
  await ada.getByLabel(say('review.reason')).selectOption('automation')
  await ada.getByLabel(say('review.why'), { exact: true }).fill('A hundred robots within a minute')
  await ada.getByRole('button', { name: say('review.askSecond') }).click()
  await expect(ada.getByText(say('review.ownDecision'))).toBeVisible()
  await expect(ada.getByRole('button', { name: say('review.agree') })).toBeHidden()
  expect(await countOf(campaign.slug)).toBe(160)

  await wilhelmina.goto(`${room}?queue=decisions`)
  await wilhelmina.getByRole('link', { name: say('review.deed.strike') }).click()
  await expect(wilhelmina.getByText('A hundred robots within a minute')).toBeVisible()
  await wilhelmina.getByRole('button', { name: say('review.agree') }).click()
  await expect(wilhelmina.getByText(say('review.changed', { count: 120 }))).toBeVisible()
  await expect.poll(() => countOf(campaign.slug)).toBe(40)
  await page.goto(`/c/${campaign.slug}/signatories?q=robot`)
  await expect(page.getByText(say('list.nothing'))).toBeVisible()

  await wilhelmina.getByRole('button', { name: say('review.undo') }).click()
  await expect(wilhelmina.getByText(say('review.back', { count: 120 }))).toBeVisible()
  await expect.poll(() => countOf(campaign.slug)).toBe(160)
  await page.goto(`/c/${campaign.slug}`)
  await counted(page, 160)
})

test('a look-alike of a watched name is shown once two have looked, with the keyboard alone', async ({
  page,
  context,
  anotherBrowser,
  db,
  ground,
  openCampaign,
  someone,
  sign,
}) => {
  const team = await aTeam(db)
  const campaign = await openCampaign({ teamId: team.id })
  const room = `/organise/c/${campaign.slug}/names`
  const { ticket } = await signedIn(db, team, 'editor')
  await context.addCookies([{ name: 'desk', value: ticket, url: ground.url }])
  const first = await context.newPage()
  await first.goto(`${room}/watch`)
  await first.getByLabel(say('review.watch.names')).fill('Tilda Swinborne')
  await first.getByRole('button', { name: say('review.watch.add') }).click()
  await expect(first.getByRole('status')).toBeVisible()

  await sign(page, campaign, someone('SWlNB0RNE, TiIda'))
  await page.goto(`/c/${campaign.slug}`)
  await expect(page.locator('.names').getByText('SWlNB0RNE')).toBeHidden()

  const showWithKeys = async (browser: typeof first) => {
    await browser.goto(`${room}?queue=held`)
    await expect(browser.getByText(say('review.why.watched'))).toBeVisible()
    await browser.keyboard.press('j')
    await expect(browser.locator('[data-here]')).toHaveCount(1)
    await browser.keyboard.press('s')
    await expect(browser.getByRole('status')).toBeVisible()
  }
  await showWithKeys(first)
  await expect(first.getByText(say('review.vouched.mine'))).toBeVisible()
  await page.reload()
  await expect(page.locator('.names').getByText('SWlNB0RNE')).toBeHidden()
  await showWithKeys(await sit(db, team, await anotherBrowser(), ground.url, 'Wilhelmina Oosterbaan'))
  await expect(async () => {
    await page.goto(`/c/${campaign.slug}`)
    await expect(page.locator('.names').getByText('SWlNB0RNE')).toBeVisible({ timeout: 500 })
  }).toPass()
})

test('somebody says “this is not me”, without JavaScript, and a reviewer hides the name', async ({
  anotherBrowser,
  context,
  db,
  ground,
  openCampaign,
  countOf,
}) => {
  const team = await aTeam(db)
  const campaign = await openCampaign({ teamId: team.id })
  await plantPeople(db, campaign, [{ name: 'Ines Carrasco', occupation: '', affiliation: '', country: '' }])
  await expect.poll(() => countOf(campaign.slug)).toBe(1)
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  const reader = await plain.newPage()
  await reader.goto(`/c/${campaign.slug}`)
  await reader.getByRole('link', { name: 'Ines Carrasco' }).click()
  await expect(reader.getByRole('heading', { name: say('review.notMe.title') })).toBeVisible()
  await reader
    .getByLabel(say('review.notMe.words.label'))
    .fill('I am Ines Carrasco, and I did not sign this.')
  await reader.getByRole('button', { name: say('review.notMe.send') }).click()
  await expect(reader.getByRole('status')).toHaveText(say('review.notMe.thanks'))

  const reviewer = await sit(db, team, context, ground.url, 'Ada Oyelaran')
  await reviewer.goto(`/organise/c/${campaign.slug}/names?queue=reported`)
  await expect(reviewer.getByText('I am Ines Carrasco')).toBeVisible()
  await reviewer
    .getByRole('button', { name: say('review.hide') })
    .first()
    .click()
  await expect(reviewer.getByRole('status')).toBeVisible()
  await expect(reviewer.getByText(say('review.empty.reported'))).toBeVisible()
  await reader.goto(`/c/${campaign.slug}/signatories?q=ines`)
  await expect(reader.getByText(say('list.nothing'))).toBeVisible()
})
