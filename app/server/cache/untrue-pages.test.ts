import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { asking, signed, startKeeping } from './test-kept-pages.ts'

const db = await testDatabase()
const site = await startKeeping(db)
const other = await startKeeping(db)
afterAll(() => Promise.all([site.end('SIGTERM'), other.end('SIGTERM')]))
const [here, there] = [asking(site), asking(other)]

// Ten seconds after it was made a page is made anew without any word (docs/decisions/022).
const byAWord = { timeout: 8_000, interval: 20 }

test('what a team changes, and a name that leaves, are on every process’s pages as soon as the word is heard', async () => {
  const { slug, id, people } = await signed(db)
  const [bodil, chidi] = people.map(({ name }) => name)
  const paths = [`/c/${slug}`, `/c/${slug}/signatories`, `/api/v1/campaigns/${slug}/signatories`]
  const everywhere = (ask: (get: typeof here, path: string) => Promise<unknown>) =>
    Promise.all([here, there].flatMap((get) => paths.map((path) => ask(get, path))))
  const showing = (text: string) => () =>
    everywhere(async (get, path) => (await (await get(path)).text()).includes(text))
  const all = paths.flatMap((path) => [path, path])
  expect(await showing(bodil!)()).toEqual(all.map(() => true))

  await db.updateTable('signatures').set({ listing: 'anonymous' }).where('id', '=', people[0]!.id).execute()
  await expect.poll(showing(bodil!), byAWord).toEqual(all.map(() => false))
  expect(await showing(chidi!)()).toEqual(all.map(() => true))
  await sql`update signatures set held_because = 'HIDDEN' where id = ${people[1]!.id}`.execute(db)
  await expect.poll(showing(chidi!), byAWord).toEqual(all.map(() => false))

  await db.updateTable('campaigns').set({ organiser: 'The Other Choir' }).where('id', '=', id).execute()
  for (const get of [here, there])
    for (const path of [`/c/${slug}`, '/'])
      await expect.poll(async () => (await get(path)).text(), byAWord).toContain('The Other Choir')

  paths.push(`/c/${slug}/count.json`, `/c/${slug}/badge.svg`)
  await everywhere((get, path) => get(path))
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  const statuses = () => everywhere(async (get, path) => (await get(path)).status)
  await expect.poll(statuses, byAWord).toEqual(paths.flatMap(() => [410, 410]))
})

test('signing says no word of its own: only a deed that changes what is shown does', async () => {
  const { id } = await openCampaign(db)
  const line = await listening()
  await stand(db, id, aPerson())
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('campaigns').set({ goal: 7 }).where('id', '=', id).execute()
    await tx.updateTable('campaigns').set({ goal: 8 }).where('id', '=', id).execute()
  })
  await expect.poll(() => line.words).toHaveLength(1)
  await line.end()
})

/** Somebody who hears what is said about pages. */
async function listening() {
  const client = new pg.Client({ connectionString: db.url })
  const words: string[] = []
  client.on('notification', ({ payload }) => words.push(payload!))
  await client.connect()
  await client.query('listen pages')
  return { words, end: () => client.end() }
}

/** How often an answer was begun at an address since the program started, as its log says. */
const made = (path: string) => site.printed().split(`"address":"${path}"`).length - 1

test('a thousand who come at once to a page that nobody has read yet have it made once', async () => {
  const { slug } = await signed(db)
  const [path, after] = [`/c/${slug}?lang=pl`, `/c/${slug}?lang=de`]
  await Promise.all(Array.from({ length: 1_000 }, async () => (await here(path)).text()))
  // The log arrives in order, a moment late.
  await here(after)
  await expect.poll(() => made(after)).toBe(1)
  expect(made(path)).toBe(1)
})

test('a page that cannot be made anew is shown as it was', async () => {
  const { slug } = await signed(db)
  const paths = [`/c/${slug}?lang=pl`, '/?lang=pl']
  const look = () => Promise.all(paths.map(async (path) => (await here(path)).text()))
  const before = await look()
  await expect.poll(() => paths.map(made)).toEqual([1, 1])
  await sql`alter table campaigns rename to elsewhere`.execute(db)
  try {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`.execute(db)
    // Once the break is noticed every page is in doubt, and is tried.
    const tried = async () => {
      expect(await look()).toEqual(before)
      return Math.min(...paths.map(made))
    }
    await expect.poll(tried).toBeGreaterThan(1)
    expect(await look()).toEqual(before)
  } finally {
    await sql`alter table elsewhere rename to campaigns`.execute(db)
  }
})
