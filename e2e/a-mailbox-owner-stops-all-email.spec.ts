import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test } from './stage/stories.ts'

const linkIn = (text: string) => /\S+\/stop\/\S+/.exec(text)![0]

test('a mailbox’s owner stops all email by the link in one, and later takes that back', async ({
  page,
  anotherBrowser,
  request,
  openCampaign,
  someone,
  codeFor,
  emailsTo,
}) => {
  const [trees, benches, lamps] = [await openCampaign(), await openCampaign(), await openCampaign()]
  const owner = someone()
  const stranger = await (await anotherBrowser()).newPage()
  const fillInAt = async ({ slug }: { slug: string }) => {
    await stranger.goto(`/c/${slug}`)
    await fillInForm(stranger, { ...owner, name: 'Not The Owner' })
    await sendForm(stranger)
  }
  await fillInAt(trees)
  await codeFor(owner.email)
  const link = linkIn((await emailsTo(owner.email))[0]!.text)

  // A mail scanner opens the link first.
  expect((await request.get(link)).status()).toBe(200)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: say('stop.title') })).toBeVisible()
  await fillInAt(benches)
  await codeFor(owner.email)

  await page.getByRole('button', { name: say('stop.now') }).click()
  await expect(page.getByRole('heading', { name: say('stop.doneTitle') })).toBeVisible()
  await fillInAt(lamps)
  await expect(stranger.getByRole('status')).toContainText(say('email.status.spam'))
  await expect(stranger.getByRole('main')).toContainText(owner.email)
  expect(await emailsTo(owner.email)).toHaveLength(2)

  await page.getByLabel(say('stop.undoLabel')).fill('somebody@example.org')
  await page.getByRole('button', { name: say('stop.undo') }).click()
  await expect(page.getByRole('alert')).toHaveText(say('stop.otherAddress'))
  await page.getByLabel(say('stop.undoLabel')).fill(owner.email)
  await page.getByRole('button', { name: say('stop.undo') }).click()
  await typeCode(page, await codeFor(owner.email))
  await expect(page.getByRole('status')).toHaveText(say('me.done.unblocked'))
})

test('a link that we did not make stops nothing', async ({ page, request }) => {
  const answer = await page.goto('/stop/bm90IG91cnM')
  expect(answer?.status()).toBe(404)
  expect((await request.post('/stop/bm90IG91cnM', { form: {} })).status()).toBe(404)
})
