import { ago } from '#seeds/world.ts'
import { fillInForm } from './stage/deeds.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { expect, say, test } from './stage/stories.ts'

const form = { name: 'Ada Oyelaran', email: 'ada@example.org', listing: 'public' }
const closed = 'keep-the-night-buses'
const scheduled = 'sunday-libraries'
const withdrawn = 'save-the-old-mill'

for (const [slug, title] of [
  [closed, say('campaign.closed')],
  [scheduled, say('campaign.notYet')],
] as const) {
  test(`${slug} shows its words and takes no names`, async ({ page, request }) => {
    await page.goto(`/c/${slug}`)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('button', { name: say('form.sign'), exact: true })).toHaveCount(0)
    const answer = await request.post(`/c/${slug}/sign`, { form })
    expect(answer.url()).toContain(`/c/${slug}`)
    expect(await answer.text()).toContain(title)
    expect((await request.storageState()).cookies).toEqual([])
  })
}

test('a campaign that closes while somebody fills in its form says so', async ({
  page,
  db,
  campaign,
  someone,
  countIs,
}) => {
  await page.goto(`/c/${campaign.slug}`)
  await fillInForm(page, someone())
  await db
    .updateTable('campaigns')
    .set({ closes_at: ago('1 second') })
    .where('id', '=', campaign.id)
    .execute()
  await page.getByRole('button', { name: say('form.sign'), exact: true }).click()
  await openUntil(page, `/c/${campaign.slug}`, () =>
    expect(page.getByRole('heading', { name: say('campaign.closed') })).toBeVisible(soon),
  )
  const forms = db.selectFrom('signatures').select('id').where('campaign_id', '=', campaign.id)
  expect(await forms.execute()).toEqual([])
  await countIs(campaign, 0)
})

test('a withdrawn campaign is gone, with everything below its address', async ({ page, request }) => {
  const answer = await page.goto(`/c/${withdrawn}`)
  expect(answer?.status()).toBe(410)
  await expect(page.getByRole('heading', { name: say('sorry.410.title') })).toBeVisible()
  for (const below of ['/signatories', '/code', '/signed', '/statement.txt']) {
    expect((await request.get(`/c/${withdrawn}${below}`)).status()).toBe(410)
  }
  expect((await request.post(`/c/${withdrawn}/sign`, { form })).status()).toBe(410)
})

test('an unknown address is a friendly 404, and leads home', async ({ page, request }) => {
  for (const address of [
    '/no-such-page',
    '/c/no-such-campaign',
    '/c/no-such-campaign/signatories',
    '/stop/none',
  ]) {
    expect((await request.get(address)).status()).toBe(404)
  }
  expect((await request.post('/c/no-such-campaign/sign', { form })).status()).toBe(404)
  const answer = await page.goto('/c/no-such-campaign')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: say('sorry.404.title') })).toBeVisible()
  await page.getByRole('link', { name: say('sorry.home') }).click()
  await expect(page).toHaveURL('/')
})

test('a wrong method is refused with the ones that work', async ({ request, campaign }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
    const answer = await request.fetch(`/c/${campaign.slug}`, { method })
    expect(answer.status()).toBe(405)
    expect(answer.headers().allow).toBe('GET, HEAD, POST')
  }
  for (const address of ['/', `/c/${campaign.slug}`, '/privacy', `/c/${campaign.slug}/signatories`]) {
    expect((await request.post(address, { form })).status()).toBe(405)
  }
})
