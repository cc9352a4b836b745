import { deriveKeys } from '#secrets'
import { aPrivateCampaign } from '#seeds/launch-world.ts'
import { hence } from '#seeds/world.ts'
import { opensCounted } from './stage/counts.ts'
import { fillInForm, press, pressThrough, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test } from './deeds/desk.ts'
import { beginAtWords } from './deeds/begin-at-words.ts'
import { openUntil, soon } from './stage/open-until.ts'

test('names are collected behind a link, and at the launch they are the first signatories', async ({
  page,
  context,
  anotherBrowser,
  someone,
  codeFor,
  emailsTo,
  sign,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const slug = `before-${process.pid}`

  await beginAtWords(page)
  await page.getByLabel(say('launch.title'), { exact: true }).fill('Keep the harbour baths')
  await page.getByLabel(say('launch.statement'), { exact: true }).fill('Keep the harbour baths open.')
  await pressThrough(page, say('launch.saveAndContinue'))
  await page.goto(page.url().replace('/look', '/publish'))
  await page.getByLabel(say('launch.address'), { exact: true }).fill(slug)
  await press(page, say('private.begin'))
  await expect(page.getByText(say('private.done.began'))).toBeVisible()
  const link = (await page.locator('#private-link').textContent())!.trim()

  const stranger = await (await anotherBrowser()).newPage()
  expect((await stranger.goto(`/c/${slug}`))!.status()).toBe(404)
  await stranger.goto('/')
  await expect(stranger.getByText('Keep the harbour baths')).toHaveCount(0)

  const invited = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
  const ada = someone('Ada Invited')
  await invited.goto(link)
  await expect(invited.getByText(say('private.notPublic'))).toBeVisible()
  await expect(invited.getByText(say('private.opensLater'))).toBeVisible()
  await invited.getByRole('button', { name: say('form.sign') }).click()
  await expect(invited.getByText(say('private.notPublic'))).toBeVisible()
  await fillInForm(invited, ada)
  await sendForm(invited)
  expect(new URL(invited.url()).pathname).toBe(`${new URL(link).pathname}/code`)
  const code = await codeFor(ada.email)
  const [email] = await emailsTo(ada.email)
  expect(`${email!.subject} ${email!.html}`).not.toMatch(/harbour|before-/)
  await typeCode(invited, code)
  await expect(invited.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await expect(invited.getByText(say('private.notPublic'))).toBeVisible()

  // Somebody is still typing when the link ends: they are told, and their words are there to copy.
  const late = await (await anotherBrowser()).newPage()
  const bea = someone('Bea Too Late')
  await late.goto(link)
  await fillInForm(late, bea)
  await openUntil(page, page.url(), () =>
    expect(page.getByText(say('private.soFar', { count: 1 }))).toBeVisible(soon),
  )
  await press(page, say('private.link.end'))
  await late.getByRole('button', { name: say('form.sign') }).click()
  await expect(late.getByRole('heading', { name: say('private.ended.title') })).toBeVisible()
  await expect(late.getByText(bea.name)).toBeVisible()
  await expect(late.getByText('harbour')).toHaveCount(0)
  expect((await stranger.goto(link))!.status()).toBe(404)

  await page.getByRole('link', { name: say('private.launch.ask') }).click()
  await press(page, say('private.launch.now'))
  await expect(page.getByText(say('private.done.launched'))).toBeVisible()
  await sign(stranger, { slug }, someone('Cleo Stranger'))
  for (const reader of [stranger, invited]) {
    await opensCounted(reader, { slug }, 2)
    await expect(reader.getByText(/^1 person had signed before the launch/)).toBeVisible()
    await reader.getByRole('link', { name: say('names.allFirst') }).click()
    await expect(reader.getByRole('listitem').filter({ hasText: 'Ada Invited' })).toBeVisible()
    await expect(reader.getByText('Cleo Stranger')).toHaveCount(0)
  }
})

test('the time of a launch is set, moved past the closing in vain, and taken away; the other owner is told', async ({
  page,
  context,
  db,
  ground,
  team,
  emailsTo,
  member,
  admit,
}) => {
  const keys = deriveKeys(ground.secret)
  const fields = { zone: 'Europe/Paris', 'closes.date': '2090-12-01', 'closes.time': '18:00' }
  const { slug, owner } = await aPrivateCampaign(db, { team, keys, fields })
  const { address } = await member('owner', { keys })
  await admit(context, owner)
  const setTo = async (date: string, time: string) => {
    await page.getByLabel(say('launch.date'), { exact: true }).fill(date)
    await page.getByLabel(say('launch.time'), { exact: true }).fill(time)
    await page.getByRole('button', { name: say('private.move.now') }).click()
  }
  await page.goto(`/organise/c/${slug}/edit`)
  await page.getByRole('link', { name: say('private.move.set') }).click()
  await setTo('2091-01-01', '09:00')
  await expect(page.getByText(say('private.move.late'))).toBeVisible()
  await expect(page.getByLabel(say('launch.date'), { exact: true })).toHaveValue('2091-01-01')
  await setTo('2090-07-01', '09:00')
  await expect(page.getByText(say('private.move.moved'))).toBeVisible()
  await expect(page.getByText(/Saturday, 1 July 2090 at 09:00 \(Europe\/Paris\)/)).toBeVisible()
  await expect.poll(async () => (await emailsTo(address))[0]?.text).toContain('2090-07-01 09:00 Europe/Paris')
  await page.getByRole('link', { name: say('private.move.change') }).click()
  await expect(page.getByLabel(say('launch.time'), { exact: true })).toHaveValue('09:00')
  await setTo('', '')
  await expect(page.getByText(say('private.byHand'))).toBeVisible()
})

test('a campaign that has yet to open is taken back, changed and published again at its own address', async ({
  page,
  context,
  team,
  openCampaign,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const { slug } = await openCampaign({ teamId: team.id, opensAt: hence('3 days') })
  const other = await context.newPage()
  for (const window of [page, other]) await window.goto(`/organise/c/${slug}/edit/take-back`)
  for (const window of [page, other]) {
    await press(window, say('back.now'))
    await expect(window.getByText(say('back.done'))).toBeVisible()
  }
  expect((await page.request.get(`/c/${slug}`)).status()).toBe(404)
  await page.getByRole('link', { name: say('launch.review.publish') }).click()
  await expect(page.getByText(say('back.address'))).toBeVisible()
  await press(page, say('launch.publish'))
  await expect(page.getByText(say('launch.done.published'))).toBeVisible()
  expect((await page.request.get(`/c/${slug}`)).status()).toBe(200)
})

test('a draft is discarded after one question, and whoever has it open elsewhere is told', async ({
  page,
  context,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  await page.goto('/organise/new')
  await press(page, say('launch.new.begin'))
  await page.getByRole('button', { name: say('launch.saveAndContinue'), exact: true }).waitFor()
  const discard = page.url().replace('/edit/kind', '/edit/discard')
  const other = await context.newPage()
  for (const window of [page, other]) await window.goto(discard)
  for (const window of [page, other]) {
    await press(window, say('discard.now'))
    await expect(window.getByText(say('discard.done'))).toBeVisible()
  }
})
