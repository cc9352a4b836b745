import { randomBytes } from 'node:crypto'
import { opensCounted } from './stage/counts.ts'
import { expect, say, test } from './deeds/desk.ts'
import { pressThrough } from './stage/deeds.ts'
import { openUntil, soon } from './stage/open-until.ts'

test('an organiser changes the words; who signed before is offered the new ones, and signs them with one press', async ({
  page,
  context,
  campaign,
  someone,
  sign,
  openMine,
  emailsTo,
  anotherBrowser,
  sitDown,
  countIs,
}) => {
  const [ada, ben] = [someone('Ada Oyelaran'), someone('Ben Sato')]
  const [adas, bens] = [await (await anotherBrowser()).newPage(), await (await anotherBrowser()).newPage()]
  await sign(adas, campaign, ada, { updates: true })
  await sign(bens, campaign, ben)
  await countIs(campaign, 2)

  await sitDown(context, 'owner')
  await page.goto(`/organise/c/${campaign.slug}/edit`)
  await page.getByRole('button', { name: say('change.begin') }).click()
  await expect(page.getByText(say('change.hashed'))).toBeVisible()
  await page.getByLabel(say('launch.statement'), { exact: true }).fill('Plant two trees in every street.')
  await pressThrough(page, say('launch.saveAndContinue'))
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

  const stand = (earlier: number, these: number) =>
    openUntil(page, `/c/${campaign.slug}`, () =>
      expect(page.getByText(say('wording.counts.first', { earlier, these }))).toBeVisible(soon),
    )
  await stand(2, 0)
  await page.getByRole('link', { name: say('wording.link') }).click()
  await expect(page.locator('del')).toContainText('a tree')
  await expect(page.locator('ins')).toContainText('two trees')

  const subject = say('email.words.subject', { title: '\u2068Plant more street trees\u2069' })
  await expect
    .poll(async () => (await emailsTo(ada.email)).map((email) => email.subject), { timeout: 40_000 })
    .toContain(subject)
  expect((await emailsTo(ben.email)).map((email) => email.subject)).not.toContain(subject)

  await openMine(adas, ada)
  await expect(adas.getByText(say('wording.newer'))).toBeVisible()
  await adas.getByRole('button', { name: say('wording.signNew') }).click()
  await expect(adas.getByRole('status')).toHaveText(say('wording.signedNew'))
  await stand(1, 1)
  await countIs(campaign, 2)
  await opensCounted(page, campaign, 2)
  const list = page.getByRole('listitem')
  await openUntil(page, `/c/${campaign.slug}/signatories`, () =>
    expect(list.filter({ hasText: ben.name })).toContainText(say('wording.earlier', { number: 1 }), soon),
  )
  await expect(list.filter({ hasText: ada.name })).not.toContainText(say('wording.earlier', { number: 1 }))
  await page.goto(`/c/${campaign.slug}/signatories?version=2`)
  await expect(list.filter({ hasText: ben.name })).toHaveCount(0)
  await expect(list.filter({ hasText: ada.name })).toHaveCount(1)
})

test('of two who change a published campaign at once, the later chooses; a session that ends meanwhile takes no text along', async ({
  page,
  context,
  db,
  campaign: { slug },
  anotherBrowser,
  sitDown,
}) => {
  const owner = await sitDown(context, 'owner')
  const elsewhere = await anotherBrowser({ javaScriptEnabled: false })
  await sitDown(elsewhere, 'editor', { name: 'Ben Sato' })
  const other = await elsewhere.newPage()
  const titleOf = (window: typeof page) => window.getByLabel(say('launch.title'), { exact: true })
  const save = (window: typeof page) => pressThrough(window, say('launch.save'))

  await page.goto(`/organise/c/${slug}/edit`)
  await page.getByRole('button', { name: say('change.begin') }).click()
  await expect(page.getByText(say('change.hashed'))).toBeVisible()
  await other.goto(`/organise/c/${slug}/edit/words`)
  await titleOf(page).fill('Plant more oaks')
  await save(page)
  await titleOf(other).fill('Plant more limes')
  await save(other)
  await expect(other.getByRole('heading', { name: say('launch.contested.title') })).toBeVisible()
  await expect(other.getByRole('textbox', { name: say('launch.contested.mine') })).toHaveValue(
    'Plant more limes',
  )
  await other.getByRole('button', { name: say('launch.contested.choose') }).click()
  await expect(titleOf(other)).toHaveValue('Plant more limes')

  const why = page.getByLabel(say('launch.why'), { exact: true })
  const { id, ticket_hash } = await db
    .selectFrom('desk_sessions')
    .select(['id', 'ticket_hash'])
    .where('id', '=', owner.sessionId)
    .executeTakeFirstOrThrow()
  const hold = (hash: Buffer) =>
    db.updateTable('desk_sessions').where('id', '=', id).set({ ticket_hash: hash }).execute()
  await page.reload()
  await hold(randomBytes(32))
  await why.fill('Because limes are for ever.')
  await expect(page.getByRole('link', { name: say('launch.signedOut.signIn') })).toBeVisible()
  await save(page)
  await expect(page.getByText(say('launch.signedOut.body'))).toBeVisible()
  await hold(ticket_hash)
  await page.getByRole('button', { name: say('launch.signedOut.save') }).click()
  await expect(why).toHaveValue('Because limes are for ever.')

  // The other publishes while one still writes: nothing typed is lost, and nothing of it is public.
  const years = 'Because limes live for a thousand years.'
  await why.fill(years)
  await openUntil(other, `/organise/c/${slug}/edit/changes`, () =>
    expect(other.getByText(years)).toBeVisible(soon),
  )
  await other.getByRole('button', { name: say('change.publish') }).click()
  await expect(other.getByRole('status').first()).toHaveText(say('change.done'))
  await why.fill('Because limes live for two thousand years.')
  await save(page)
  await expect(page.getByRole('alert')).toHaveText(say('launch.gone.body'))
  await expect(page.getByText('Because limes live for two thousand years.')).toBeVisible()
})
