import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { BrowserContext, Page } from '@playwright/test'
import { seal } from '#secrets'
import { keys } from '#seeds/world.ts'
import type { Db } from '#db/connection.ts'
import { expect, say, test } from './deeds/desk.ts'
import { plantPeople } from './deeds/plant-people.ts'

const take = async (page: Page) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say('files.link.take') }).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

/** Lets everybody who stands in a campaign have asked for its news. */
async function letAllAsk(db: Db, campaignId: string) {
  const ids = await db.selectFrom('signatures').select('id').where('campaign_id', '=', campaignId).execute()
  const sealed = ids.map(({ id }, place) => seal(keys, `signatures/${id}/updates`, `p${place}@example.org`))
  await sql`update signatures set updates = true, address_sealed = sealed
    from unnest(${ids.map(({ id }) => id)}::uuid[], ${sealed}::bytea[]) as given (one, sealed)
   where id = one`.execute(db)
}

test('an owner who has just used a passkey takes the addresses once, and the others are told', async ({
  page,
  context,
  ground,
  campaign,
  someone,
  sign,
  emailsTo,
  member,
  sitDown,
}) => {
  const other = await member('owner')
  const person = someone()
  await sign(page, campaign, person, { updates: true })

  const owner = await sitDown(context, 'owner')
  await page.goto(`/organise/c/${campaign.slug}/files`)
  await page.getByRole('button', { name: say('files.addresses.ask') }).click()
  await page.getByRole('button', { name: say('files.link.take') }).waitFor()
  const link = page.url()
  const ours = { Origin: ground.url }
  const file = await take(page)
  expect(file).toContain(`${person.email},en`)
  expect(file).toMatch(/^\ufeffaddress,language\r\ncopy-[0-9a-f]{12}@undersigned\.invalid,/)
  expect((await page.request.get(link)).status()).toBe(404)
  expect((await page.request.post(`${link}/take`, { form: {}, headers: ours })).status()).toBe(404)
  await expect
    .poll(async () => (await emailsTo(other.address)).map(({ text }) => text).join())
    .toContain('downloaded: 1')
  expect((await emailsTo(owner.address)).length).toBe(0)
})

test('more than a thousand addresses leave with a second owner’s yes, and no other session can use the link', async ({
  page,
  context,
  db,
  campaign,
  anotherBrowser,
  member,
  admit,
  sitDown,
}) => {
  const second = await member('owner', { name: 'Bo Lind' })
  await plantPeople(db, campaign, 1_001)
  await letAllAsk(db, campaign.id)
  const files = `/organise/c/${campaign.slug}/files`
  await sitDown(context, 'owner')
  await page.goto(files)
  await page.getByRole('button', { name: say('files.addresses.ask') }).click()
  await expect(page.getByRole('status')).toHaveText(say('files.addresses.asked'))

  const theirs = await anotherBrowser()
  await admit(theirs, second)
  const other = await theirs.newPage()
  await other.goto(files)
  await other.getByRole('button', { name: say('files.addresses.approve') }).click()
  await expect(other.getByRole('status')).toHaveText(say('files.addresses.approved'))

  await page.goto(files)
  await page.getByRole('button', { name: say('files.addresses.link') }).click()
  await page.getByRole('button', { name: say('files.link.take') }).waitFor()
  expect((await other.request.get(page.url())).status()).toBe(404)
  expect((await take(page)).trim().split('\r\n')).toHaveLength(1_003)
})

test('whoever has not used a passkey just now is sent to do so, and a viewer may take nothing', async ({
  ground,
  campaign,
  anotherBrowser,
  sitDown,
}) => {
  const files = `/organise/c/${campaign.slug}/files`
  const [unproven, viewer] = [await anotherBrowser(), await anotherBrowser()]
  await sitDown(unproven, 'owner', { proven: false })
  await sitDown(viewer, 'viewer')
  const ask = (context: BrowserContext, path: string) =>
    context.request.post(path, {
      form: { deed: 'ask' },
      headers: { Origin: ground.url },
      maxRedirects: 0,
    })
  for (const path of [files, `${files}/everything.json`, `${files}/addresses/x/take`]) {
    const asked = await ask(unproven, path)
    expect(asked.status()).toBe(303)
    expect(asked.headers().location).toContain('/organise/prove')
    expect((await ask(viewer, path)).status()).toBe(403)
  }
  expect((await ask(viewer, `${files}/public.csv`)).status()).toBe(403)
  expect((await viewer.request.get(`${files}/invitations`)).status()).toBe(403)
})
