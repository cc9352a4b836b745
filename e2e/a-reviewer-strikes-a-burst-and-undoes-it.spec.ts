import { inventPeople } from '#seeds/people/index.ts'
import { opensCounted } from './stage/counts.ts'
import { expect, say, test } from './deeds/desk.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { plantPeople } from './deeds/plant-people.ts'

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
  campaign,
  sitDown,
  countIs,
}) => {
  await plantPeople(db, campaign, 40)
  await plantPeople(db, campaign, robots(120))
  await countIs(campaign, 160)
  const elsewhere = await anotherBrowser()
  await sitDown(context, 'reviewer')
  await sitDown(elsewhere, 'reviewer', { name: 'Wilhelmina Oosterbaan' })
  const [ada, wilhelmina] = [await context.newPage(), await elsewhere.newPage()]
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
  await countIs(campaign, 160)

  await wilhelmina.goto(`${room}?queue=decisions`)
  await wilhelmina.getByRole('link', { name: say('review.deed.strike') }).click()
  await expect(wilhelmina.getByText('A hundred robots within a minute')).toBeVisible()
  await wilhelmina.getByRole('button', { name: say('review.agree') }).click()
  await expect(wilhelmina.getByText(say('review.changed', { count: 120 }))).toBeVisible()
  await countIs(campaign, 40)
  await openUntil(page, `/c/${campaign.slug}/signatories?q=robot`, () =>
    expect(page.getByText(say('list.nothing'))).toBeVisible(soon),
  )

  await wilhelmina.getByRole('button', { name: say('review.undo') }).click()
  await expect(wilhelmina.getByText(say('review.back', { count: 120 }))).toBeVisible()
  await countIs(campaign, 160)
  await opensCounted(page, campaign, 160)
})

test('who has struck forty names alone today is told why the next forty wait for somebody else', async ({
  context,
  anotherBrowser,
  db,
  campaign,
  sitDown,
  countIs,
}) => {
  await plantPeople(db, campaign, robots(40))
  await countIs(campaign, 40)
  await sitDown(context, 'reviewer')
  const ada = await context.newPage()
  const room = `/organise/c/${campaign.slug}/names`
  const find = async () => {
    await ada.goto(`${room}/many`)
    await ada.getByLabel(say('form.optional', { label: say('review.text') })).fill('robot')
    await ada.getByRole('button', { name: say('review.look') }).click()
  }
  const strike = async () => {
    await ada.getByLabel(say('review.reason')).selectOption('automation')
    await ada.getByLabel(say('review.why'), { exact: true }).fill('Robots')
    await ada.getByRole('button', { name: say('review.decideNow') }).click()
  }
  await find()
  await strike()
  await expect(ada.getByText(say('review.changed', { count: 40 }))).toBeVisible()
  await plantPeople(db, campaign, robots(40))
  await countIs(campaign, 40)
  await find()
  await expect(ada.getByText(say('review.aloneHint', { count: 40, most: 50 }))).toBeVisible()
  await strike()
  await expect(ada.getByText(say('review.aloneWhy', { most: 50 }))).toBeVisible()

  const elsewhere = await anotherBrowser()
  await sitDown(elsewhere, 'reviewer', { name: 'Wilhelmina Oosterbaan' })
  const [one, late] = [await elsewhere.newPage(), await elsewhere.newPage()]
  await one.goto(ada.url())
  await late.goto(ada.url())
  await one.getByRole('button', { name: say('review.agree') }).click()
  await expect(one.getByText(say('review.changed', { count: 40 }))).toBeVisible()
  await late.getByRole('button', { name: say('review.agree') }).click()
  await expect(late.getByRole('alert')).toHaveText(say('review.decidedAlready'))
  await countIs(campaign, 0)
})

test('the bar of a review goes on when the program could not answer for a moment', async ({
  context,
  db,
  campaign,
  sitDown,
  countIs,
}) => {
  await plantPeople(db, campaign, robots(3))
  await countIs(campaign, 3)
  await sitDown(context, 'reviewer')
  const ada = await context.newPage()
  await ada.goto(`/organise/c/${campaign.slug}/names/many`)
  await ada.getByLabel(say('form.optional', { label: say('review.text') })).fill('robot')
  await ada.getByRole('button', { name: say('review.look') }).click()
  await ada.getByRole('radio', { name: say('review.deed.hide') }).check()
  await ada.getByLabel(say('review.why'), { exact: true }).fill('Robots')
  await ada.getByRole('button', { name: say('review.decideNow') }).click()
  await expect(ada.getByText(say('review.changed', { count: 3 }))).toBeVisible()

  const becomes = (state: string) =>
    db.updateTable('reviews').set({ state }).where('campaign_id', '=', campaign.id).execute()
  await becomes('running')
  const notNow = { status: 503, headers: { 'Retry-After': '1' } }
  let asked = 0
  await ada.route('**/progress', (route) => (asked++ === 0 ? route.fulfill(notNow) : route.continue()))
  await Promise.all([ada.waitForResponse((answer) => answer.status() === 503), ada.reload()])
  await becomes('done')
  await expect(ada.getByText(say('review.changed', { count: 3 }))).toBeVisible()
})

test('a look-alike of a watched name is shown once two have looked, with the keyboard alone', async ({
  page,
  context,
  anotherBrowser,
  db,
  campaign,
  someone,
  sign,
  sitDown,
  countIs,
}) => {
  const room = `/organise/c/${campaign.slug}/names`
  await sitDown(context, 'editor')
  const first = await context.newPage()
  await first.goto(`${room}/watch`)
  await first.getByLabel(say('review.watch.names')).fill('Tilda Swinborne')
  await first.getByRole('button', { name: say('review.watch.add') }).click()
  await expect(first.getByRole('status')).toBeVisible()

  await sign(page, campaign, someone('SWlNB0RNE, TiIda'))
  await countIs(campaign, 1)
  const held = () =>
    db
      .selectFrom('signatures')
      .select('held_because')
      .where('campaign_id', '=', campaign.id)
      .executeTakeFirstOrThrow()
  const isUnseen = async () => {
    expect(await held()).not.toEqual({ held_because: null })
    await opensCounted(page, campaign, 1)
    await expect(page.locator('.names').getByText('SWlNB0RNE')).toBeHidden()
  }
  await isUnseen()

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
  await isUnseen()
  const elsewhere = await anotherBrowser()
  await sitDown(elsewhere, 'reviewer', { name: 'Wilhelmina Oosterbaan' })
  await showWithKeys(await elsewhere.newPage())
  await openUntil(page, `/c/${campaign.slug}`, () =>
    expect(page.locator('.names').getByText('SWlNB0RNE')).toBeVisible(soon),
  )
})

test('somebody says “this is not me”, without JavaScript, and a reviewer hides the name', async ({
  anotherBrowser,
  context,
  db,
  campaign,
  sitDown,
  countIs,
}) => {
  await plantPeople(db, campaign, [{ name: 'Ines Carrasco', occupation: '', affiliation: '', country: '' }])
  await countIs(campaign, 1)
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

  await sitDown(context, 'reviewer')
  const reviewer = await context.newPage()
  await reviewer.goto(`/organise/c/${campaign.slug}/names?queue=reported`)
  await expect(reviewer.getByText('I am Ines Carrasco')).toBeVisible()
  await reviewer
    .getByRole('button', { name: say('review.hide') })
    .first()
    .click()
  await expect(reviewer.getByRole('status')).toBeVisible()
  await expect(reviewer.getByText(say('review.empty.reported'))).toBeVisible()
  await openUntil(reader, `/c/${campaign.slug}/signatories?q=ines`, () =>
    expect(reader.getByText(say('list.nothing'))).toBeVisible(soon),
  )
})
