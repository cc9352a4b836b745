import { expect, say, test } from './stage/stories.ts'

const elsewhere = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
]

const EVIL = 'http://localhost:9/'

test('forms posted from another site are refused, and nothing is written', async ({
  request,
  campaign,
  db,
  someone,
  emailsTo,
}) => {
  const { name, email } = someone()
  const form = { name, email, listing: 'public' }
  for (const headers of elsewhere) {
    for (const address of [`/c/${campaign.slug}/sign`, `/c/${campaign.slug}/code`, '/me', '/me/erase']) {
      const answer = await request.post(address, { form, headers: headers as Record<string, string> })
      expect(answer.status(), `${address} with ${JSON.stringify(headers)}`).toBe(403)
      expect(answer.headers()['set-cookie']).toBeUndefined()
    }
  }
  const written = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .execute()
  expect(written).toEqual([])
  const queued = await db.selectFrom('outbox').select('id').where('campaign_id', '=', campaign.id).execute()
  expect(queued).toEqual([])
  expect(await emailsTo(email)).toEqual([])
})

test('a page of another site cannot take a signature back for somebody', async ({
  page,
  context,
  browser,
  baseURL,
  campaign,
  someone,
  sign,
  openMine,
  countIs,
}) => {
  const person = someone()
  await sign(page, campaign, person)
  await openMine(page, person)
  const state = await context.storageState()
  // Not watched: another host is what this one is about. It is on this machine too, or the browser would not let its
  // page send anything here at all.
  const lured = await browser.newContext({ storageState: state })
  const trap = await lured.newPage()
  await trap.route(EVIL, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${baseURL}/me/erase"><button>Win a tree</button></form>`,
    }),
  )
  await trap.goto(EVIL)
  await trap.getByRole('button').click()
  await expect(trap.getByRole('heading', { name: say('sorry.403.title') })).toBeVisible()
  await lured.close()
  await countIs(campaign, 1)
  await page.goto('/me/signatures')
  await expect(page.getByRole('main')).toContainText(person.name)
})
