import { readFile } from 'node:fs/promises'
import { openUntil, soon } from './stage/open-until.ts'
import { expect, say, test } from './stage/stories.ts'

test('a signatory takes everything along, then erases it', async ({
  page,
  context,
  openCampaign,
  someone,
  sign,
  openMine,
  countIs,
}) => {
  const [trees, benches] = [
    await openCampaign(),
    await openCampaign({ organiser: 'Benches for Lime Street' }),
  ]
  const person = someone()
  await sign(page, trees, person)
  await sign(page, benches, person, { listing: 'anonymous' })
  await countIs(benches, 1)
  await openMine(page, person)
  await expect(page.getByRole('link', { name: say('me.withdraw') })).toHaveCount(2)

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: say('me.download') }).click()
  const taken = await readFile(await (await downloading).path(), 'utf8')
  expect(taken).toContain(person.name)
  expect(taken).toContain(person.email)
  expect(taken).toContain(trees.slug)
  expect(taken).toContain(benches.slug)

  await page.getByRole('link', { name: say('me.erase.open') }).click()
  await page.getByRole('button', { name: say('me.erase.now') }).click()
  await expect(page.getByRole('heading', { name: say('me.erased.title') })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2 signatures were taken back')
  expect(await context.cookies()).toEqual([])

  for (const campaign of [trees, benches]) {
    await countIs(campaign, 0)
    await openUntil(page, `/c/${campaign.slug}/signatories`, () =>
      expect(page.getByText(person.name)).toHaveCount(0, soon),
    )
  }
  await page.goto('/me/signatures')
  await expect(page).toHaveURL('/me')
  await sign(page, trees, person)
  await countIs(trees, 1)
})

test('a visitor leaves this machine, and the next one finds nothing', async ({
  page,
  context,
  openCampaign,
  someone,
  sign,
  askForCode,
  openMine,
}) => {
  const [signed, waiting] = [await openCampaign(), await openCampaign()]
  const person = someone()
  const startsFromNothing = async () => {
    await expect(page.getByRole('status')).toHaveText(say('leave.done'))
    expect(await context.cookies()).toEqual([])
    await page.goto(`/c/${signed.slug}/signed`)
    await expect(page).toHaveURL(`/c/${signed.slug}`)
    await page.goto(`/c/${waiting.slug}/code`)
    await expect(page.getByRole('heading', { name: say('code.noForm.title') })).toBeVisible()
    await page.goto('/me/signatures')
    await expect(page).toHaveURL('/me')
  }
  await sign(page, signed, person)
  await openMine(page, person)
  await page.getByRole('button', { name: say('leave.now') }).click()
  await startsFromNothing()

  await askForCode(page, waiting, someone())
  await expect(page.getByText(say('leave.waiting'))).toBeVisible()
  await page.getByRole('button', { name: say('leave.now') }).click()
  await startsFromNothing()

  const other = someone('Brigid Ní Bhriain')
  await sign(page, signed, other)
  await expect(page.getByText(say('leave.signed'))).toBeVisible()
  await page.getByRole('button', { name: say('leave.now') }).click()
  await page.waitForURL(/done=left/)
  await page.goBack()
  await expect(page).toHaveURL(`/c/${signed.slug}`)
  await page.goto('/me?done=left')
  await startsFromNothing()
  await page.goto(`/c/${signed.slug}/signatories`)
  await expect(page.getByText(other.name)).toBeVisible()
})
