import type { Page } from '@playwright/test'
import { beginAtWords } from './deeds/begin-at-words.ts'
import { opensCounted } from './stage/counts.ts'
import { press, pressThrough } from './stage/deeds.ts'
import { expect, say, test } from './deeds/desk.ts'
import { openUntil, soon } from './stage/open-until.ts'

const next = (page: Page) => pressThrough(page, say('launch.saveAndContinue'))

const titleOf = (page: Page) => page.getByLabel(say('launch.title'), { exact: true })
const statementOf = (page: Page) => page.getByLabel(say('launch.statement'), { exact: true })
const isSaved = (page: Page) =>
  expect(page.locator('form[data-state]')).toHaveAttribute('data-state', 'saved')

test('from an empty team to a published campaign with its first signature', async ({
  page,
  context,
  team,
  someone,
  sign,
  sitDown,
  countIs,
}) => {
  await sitDown(context, 'owner')
  await page.goto('/organise')
  await page.getByRole('link', { name: say('launch.new') }).click()
  await press(page, say('launch.new.begin'))

  await expect(page.getByLabel(say('launch.organiser'))).toHaveValue(team.name)
  await next(page)
  await titleOf(page).fill(`Keep the lido ${process.pid}`)
  await statementOf(page).fill('Keep the lido open **all year**.')
  await page.getByLabel(say('launch.why'), { exact: true }).fill('We swim in it.')
  await isSaved(page)
  const preview = page.frameLocator('[data-preview]')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(`Keep the lido ${process.pid}`)
  await expect(preview.getByText('all year')).toHaveCSS('font-weight', '700')
  await next(page)
  await page.getByLabel(say('launch.accent')).fill('#f2c400')
  await next(page)
  await page.getByLabel(say('launch.goal'), { exact: true }).fill('1,000')
  await next(page)

  await expect(page.getByText(say('launch.review.ready'))).toBeVisible()
  await expect(page.getByRole('link', { name: /contrast is 1.6 to 1/ })).toBeVisible()
  await page.getByRole('link', { name: say('launch.review.publish') }).click()
  const address = page.getByLabel(say('launch.address'), { exact: true })
  await expect(address).toHaveValue(`keep-the-lido-${process.pid}`)
  await address.fill('admin')
  await expect(page.getByText(say('launch.address.reserved'))).toBeVisible()
  await press(page, say('launch.publish'))
  await expect(address).toHaveValue('admin')
  await address.fill(`lido-${process.pid}`)
  await expect(page.getByText(say('launch.address.free'))).toBeVisible()
  await press(page, say('launch.publish'))
  await expect(page.getByText(say('launch.done.published'))).toBeVisible()

  const published = { slug: `lido-${process.pid}` }
  await sign(page, published, someone())
  await countIs(published, 1)
  await opensCounted(page, published, 1)
  await expect(page.getByText('We swim in it.')).toBeVisible()
})

test('a draft is nobody’s business: only its secret link shows it, until that is taken back', async ({
  page,
  context,
  anotherBrowser,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const words = await beginAtWords(page)
  const slug = /\/c\/([^/]+)\//.exec(words)![1]!
  await titleOf(page).fill('Not yet')
  await statementOf(page).fill('Nobody knows of this.')
  await next(page)
  await page.goto(`/organise/c/${slug}/edit/review`)
  await press(page, say('launch.link.make'))
  const link = (await page.locator('#secret-link').textContent())!.trim()

  const stranger = await (await anotherBrowser()).newPage()
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Not yet')
  await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(stranger.getByRole('button', { name: say('form.sign') })).toBeDisabled()
  for (const path of [`/c/${slug}`, `/c/${slug}/count.json`, `/organise/c/${slug}/preview`]) {
    const answer = await stranger.request.get(path, { maxRedirects: 0 })
    expect([303, 404]).toContain(answer.status())
  }
  expect((await stranger.request.post(`/c/${slug}/sign`, { form: { name: 'A' } })).status()).toBe(404)
  await press(page, say('launch.link.revoke'))
  expect((await stranger.goto(link))!.status()).toBe(404)
})

test('of two who write at once, the later sees what the other changed and chooses', async ({
  page,
  context,
  anotherBrowser,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const words = await beginAtWords(page)
  const elsewhere = await anotherBrowser({ javaScriptEnabled: false })
  await sitDown(elsewhere, 'owner', { name: 'Ben Sato' })
  const other = await elsewhere.newPage()
  await other.goto(words)

  await titleOf(page).fill('Keep our lido')
  await statementOf(page).fill('Keep it open.')
  await isSaved(page)
  await titleOf(other).fill('Save the lido')
  await other.getByLabel(say('launch.context'), { exact: true }).fill('A request to the council.')
  await next(other)
  await expect(other.getByRole('heading', { name: say('launch.contested.title') })).toBeVisible()
  await expect(other.getByRole('paragraph').filter({ hasText: /^Keep our lido$/ })).toBeVisible()
  await expect(other.getByRole('textbox', { name: say('launch.contested.mine') })).toHaveValue(
    'Save the lido',
  )
  await other.getByLabel(say('launch.contested.theirs', { name: '\u2068Ada Oyelaran\u2069' })).check()
  await press(other, say('launch.contested.choose'))
  await expect(titleOf(other)).toHaveValue('Keep our lido')
  await expect(statementOf(other)).toHaveValue('Keep it open.')
  await expect(other.getByLabel(say('launch.context'), { exact: true })).toHaveValue(
    'A request to the council.',
  )

  // What the other wrote appears here with the next save, in the fields nobody is writing in.
  await statementOf(page).fill('Keep it open all year.')
  await isSaved(page)
  const line = page.getByLabel(say('launch.context'), { exact: true })
  await expect(line).toHaveValue('A request to the council.')
  await titleOf(page).fill('Keep our old lido')
  await press(page, say('launch.save'))
  await expect(titleOf(page)).toHaveValue('Keep our old lido')
  await expect(line).toHaveValue('A request to the council.')
})

test('who is told while typing that somebody else was there reads what they wrote with one press', async ({
  page,
  context,
  anotherBrowser,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const words = await beginAtWords(page)
  const elsewhere = await anotherBrowser()
  await sitDown(elsewhere, 'owner', { name: 'Ben Sato' })
  const other = await elsewhere.newPage()
  await other.goto(words)
  await titleOf(page).fill('Keep our lido')
  await isSaved(page)
  await titleOf(other).fill('Save the lido')
  await expect(other.locator('[data-trouble]')).toHaveText(say('launch.contested.title'))
  await press(other, say('launch.save'))
  await expect(other.getByRole('heading', { name: say('launch.contested.title') })).toBeVisible()
  await expect(other.getByRole('textbox', { name: say('launch.contested.mine') })).toHaveValue(
    'Save the lido',
  )
})

test('whoever presses “publish” twice, or still has the draft open, is led to the published campaign and keeps what they typed', async ({
  page,
  context,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const words = await beginAtWords(page)
  await titleOf(page).fill('Keep the pier')
  await statementOf(page).fill('Keep the pier open.')
  await next(page)
  const slug = `pier-${process.pid}`
  const [other, writer] = [await context.newPage(), await context.newPage()]
  for (const window of [page, other]) {
    await window.goto(words.replace('/words', '/publish'))
    await window.getByLabel(say('launch.address'), { exact: true }).fill(slug)
  }
  await writer.goto(words)
  await press(page, say('launch.publish'))
  await expect(page.getByText(say('launch.done.published'))).toBeVisible()
  await press(other, say('launch.publish'))
  await expect(other).toHaveURL(new RegExp(`/organise/c/${slug}/edit`))
  await expect(other.getByText(say('launch.done.publishedBefore'))).toBeVisible()
  await page.goto(words)
  await expect(page.getByText(say('launch.done.publishedBefore'))).toBeVisible()

  await writer.getByLabel(say('launch.why'), { exact: true }).fill('Because we walk on it.')
  await expect(writer.getByText(say('launch.gone.title'))).toBeVisible()
  await press(writer, say('launch.save'))
  await expect(writer.getByRole('alert')).toHaveText(say('launch.gone.body'))
  await expect(writer.getByText('Because we walk on it.')).toBeVisible()
  await writer.getByRole('link', { name: say('launch.gone.go') }).click()
  await expect(writer).toHaveURL(new RegExp(`/organise/c/${slug}/edit`))
})

test('while new names rest, people sign, and their names wait until they are let in', async ({
  page,
  context,
  campaign,
  someone,
  sign,
  sitDown,
  countIs,
}) => {
  await sitDown(context, 'owner')
  await page.goto(`/organise/c/${campaign.slug}/edit`)
  await press(page, say('launch.pause.pause'))
  await expect(page.getByRole('button', { name: say('launch.pause.resume') })).toBeVisible()
  await sign(page, campaign, someone('Late Bird'))
  await countIs(campaign, 1)
  await opensCounted(page, campaign, 1)
  await expect(page.getByText(/^New signatures are collected and counted/)).toBeVisible()
  await expect(page.getByText('Late Bird')).toBeHidden()
  // A search is kept by nobody, and so tells how it is now.
  await page.goto(`/c/${campaign.slug}/signatories?q=late`)
  await expect(page.getByText(say('list.nothing'))).toBeVisible()
  await page.goto(`/organise/c/${campaign.slug}/edit`)
  await press(page, say('launch.pause.resume'))
  await expect(page.getByRole('button', { name: say('launch.pause.pause') })).toBeVisible()
  await openUntil(page, `/c/${campaign.slug}`, () => expect(page.getByText('Late Bird')).toBeVisible(soon))
})
