import { expect, test } from 'vitest'
import { recount } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { codeFor, postCode, postForm, startSite, type TestSite } from './test-site.ts'

const db = await testDatabase()
const secret = 'a secret for a program that is about to be killed'
const given = { DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' }

/** People sign one after another until the program is gone; those who were told so are returned. */
async function signUntilKilled(
  site: TestSite,
  slug: string,
  crowd: string,
  acknowledged: Set<string>,
): Promise<void> {
  for (let place = 0; ; place++) {
    const name = `Person ${crowd} ${'abcdefghijklmnopqrstuvwxyz'[place % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(place / 26) % 26]}`
    const email = `${name.replaceAll(' ', '.')}@example.org`
    try {
      const cookie = await postForm(site, slug, { name, email, listing: 'public' })
      if (!cookie) return
      if (await postCode(site, slug, await codeFor(site, email), cookie)) acknowledged.add(name)
    } catch {
      return
    }
  }
}

test('killed at any moment, the program has lost nobody it said yes to, and counts on as if nothing had happened', async () => {
  const campaign = await openCampaign(db)
  const acknowledged = new Set<string>()
  for (const round of ['One', 'Two', 'Three']) {
    const site = await startSite(given)
    const crowds = ['Ada', 'Bo', 'Cleo', 'Dag'].map((crowd) =>
      signUntilKilled(site, campaign.slug, `${crowd} ${round}`, acknowledged),
    )
    const before = acknowledged.size
    await expect.poll(() => acknowledged.size - before, { timeout: 30_000, interval: 5 }).toBeGreaterThan(3)
    await site.end('SIGKILL')
    await Promise.all(crowds)
  }

  const site = await startSite(given)
  await expect.poll(() => recount(db, campaign.id), { timeout: 30_000 }).toMatchObject({ waiting: 0 })
  const { rows, log, counted } = await recount(db, campaign.id)
  expect([log, counted]).toEqual([rows, rows])
  const standing = await db.selectFrom('signatures').select('name').where('state', '=', 'standing').execute()
  const names = standing.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining([...acknowledged]))

  const asked = Date.now()
  expect(await site.end('SIGTERM')).toBe(0)
  expect(Date.now() - asked).toBeLessThan(20_000)
}, 180_000)

test('a program that lacks something says so in a sentence and ends with 2', async () => {
  await expect(startSite({ DATABASE_URL: db.url, DEMO: 'off' })).rejects.toThrow(
    'SECRET is needed with DATABASE_URL',
  )
  await expect(startSite({ HOST: '0.0.0.0' })).rejects.toThrow(
    'SMTP_URL is needed when HOST is not a loopback address',
  )
  await expect(startSite({ PORT: 'many', ROLE: 'king' })).rejects.toThrow(
    /PORT should be.*\n.*ROLE should be/,
  )
})
