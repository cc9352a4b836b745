import { afterAll, expect, test } from 'vitest'
import { listOwn } from '#audit'
import { readSpikeMode } from '#spikes'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const team = await aTeam(db)
const [operator, owner] = [await signedIn(db, team, 'viewer'), await signedIn(db, team, 'owner')]
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  OPERATOR_MAILBOXES: operator.address,
})
afterAll(() => site.end('SIGTERM'))

const look = async (path: string, ticket: string) => {
  const answer = await fetch(`${site.url}${path}`, { headers: { Cookie: `desk=${ticket}` } })
  return { status: answer.status, text: await answer.text() }
}

test('whoever runs this copy sees how it runs; for everybody else there is no such page', async () => {
  const seen = await look('/organise/operator', operator.ticket)
  expect(seen.status).toBe(200)
  expect(seen.text).toContain('Everything in one')
  expect(seen.text).toContain('nothing waits')
  expect((await look('/organise', operator.ticket)).text).toContain('/organise/operator')

  expect((await look('/organise/operator', owner.ticket)).status).toBe(404)
  expect((await look('/organise', owner.ticket)).text).not.toContain('/organise/operator')
})

test('a campaign through which somebody sends codes to strangers is named to whoever runs this copy', async () => {
  const { id, slug } = await openCampaign(db)
  expect((await look('/organise/operator', operator.ticket)).text).not.toContain('Codes that nobody types')
  const hour = Math.floor(Date.now() / 3_600_000) - 5
  const sums = { forms: 1_200, codes: 1_200, confirmed: 7, seen: 0 }
  await db
    .insertInto('signing_hours')
    .values({ campaign_id: id, hour, within: 0, ...sums })
    .execute()
  const { text } = await look('/organise/operator', operator.ticket)
  expect(text).toContain('Codes that nobody types')
  expect(text).toMatch(new RegExp(`href="/c/${slug}"[^]*7 of 1,200 confirmed`))
})

test('they turn spike mode on and off for every process, and it stands in their account’s log; nobody else can', async () => {
  const press = (mode: string, ticket: string) =>
    fetch(`${site.url}/organise/operator`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.url, Cookie: `desk=${ticket}` },
      body: new URLSearchParams({ mode }),
    })
  expect((await press('on', owner.ticket)).status).toBe(404)
  expect(await readSpikeMode(db)).toMatchObject({ mode: 'auto' })
  expect((await press('on', operator.ticket)).status).toBe(303)
  expect(await readSpikeMode(db)).toMatchObject({ mode: 'on' })
  await press('auto', operator.ticket)
  await press('nonsense', operator.ticket)
  expect(await readSpikeMode(db)).toMatchObject({ mode: 'auto' })
  const deeds = (await listOwn(db, operator.organiserId)).map(({ deed }) => deed)
  expect(deeds).toEqual(['setSpikeMode', 'setSpikeMode'])
})
