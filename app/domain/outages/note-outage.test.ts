import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { findCampaign, readMovedClosing } from '#campaigns'
import { testDatabase } from '#db/test-database.ts'
import { aTeam } from '#seeds/desk-world.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { noteOutage } from './note-outage.ts'

const db = await testDatabase()
const at = (text: string) => sql<Date>`${text}::timestamptz`
const closingOf = async (slug: string) => (await findCampaign(db, slug, 'en'))!.closesAt!.toISOString()

async function closing(closes: string, opens = '2026-01-01T00:00:00Z', teamId?: string) {
  const campaign = await openCampaign(db, teamId ? { teamId } : {})
  await db
    .updateTable('campaigns')
    .set({ opens_at: opens, closes_at: closes })
    .where('id', '=', campaign.id)
    .execute()
  return campaign
}

test('a campaign that was open gets back what it lost, its team reads of it and its page says so', async () => {
  const { id: teamId } = await aTeam(db)
  const open = await closing('2026-03-01T18:00:00Z', undefined, teamId)
  const over = await closing('2026-03-01T11:00:00Z')
  const coming = await closing('2026-03-09T00:00:00Z', '2026-03-02T00:00:00Z')
  const justOpened = await closing('2026-03-01T13:00:00Z', '2026-03-01T12:08:00Z')
  expect(await noteOutage(db, 720, at('2026-03-01T12:12:00Z'))).toEqual({ outcome: 'noted', moved: 2 })
  expect(await closingOf(open.slug)).toBe('2026-03-01T18:12:00.000Z')
  expect(await closingOf(over.slug)).toBe('2026-03-01T11:00:00.000Z')
  expect(await closingOf(coming.slug)).toBe('2026-03-09T00:00:00.000Z')
  expect(await closingOf(justOpened.slug)).toBe('2026-03-01T13:04:00.000Z')
  const { entries } = await listEntries(db, { teamId })
  expect(entries.map(({ deed, facts }) => [deed, facts])).toEqual([['movedClosing', { minutes: 12 }]])
  expect(await readMovedClosing(db, open.id)).toEqual({ minutes: 12, at: new Date('2026-03-01T12:12:00Z') })
  expect(await readMovedClosing(db, over.id)).toBeUndefined()
})

test('who closes in an outage has after it the minutes that were left when it began', async () => {
  const { slug } = await closing('2026-04-01T12:05:00Z')
  await noteOutage(db, 600, at('2026-04-01T12:10:00Z'))
  expect(await closingOf(slug)).toBe('2026-04-01T12:15:00.000Z')
})

test('what several processes noticed counts once, whatever each of them saw of it', async () => {
  const { slug } = await closing('2026-05-09T00:00:00Z')
  const told = await Promise.all([
    noteOutage(db, 600, at('2026-05-01T12:10:00Z')),
    noteOutage(db, 600, at('2026-05-01T12:10:00Z')),
    noteOutage(db, 300, at('2026-05-01T12:10:00Z')),
    noteOutage(db, 660, at('2026-05-01T12:11:00Z')),
  ])
  expect(told.some(({ outcome }) => outcome === 'known')).toBe(true)
  expect(await closingOf(slug)).toBe('2026-05-09T00:11:00.000Z')
})

test('a process that alone could not reach the records has seen no outage: people have signed elsewhere', async () => {
  const { id, slug } = await openCampaign(db)
  await db.updateTable('campaigns').set({ closes_at: '2099-01-01T00:00:00Z' }).where('id', '=', id).execute()
  await stand(db, id, aPerson())
  await sql`select pg_sleep(0.1)`.execute(db)
  expect(await noteOutage(db, 300, sql<Date>`clock_timestamp() + interval '1 minute'`)).toEqual({
    outcome: 'somebody-could',
  })
  expect(await closingOf(slug)).toBe('2099-01-01T00:00:00.000Z')
})

test('a web server whose clock is wrong makes nobody believe that somebody could sign in an outage', async () => {
  const { id, versionId, slug } = await closing('2026-06-09T00:00:00Z')
  await sql`
    insert into signatures (id, campaign_id, statement_version_id, state, listing, updates, locale, created_at)
    values ('019e8312-ade0-7000-8000-000000000000', ${id}, ${versionId}, 'pending', 'public', false, 'en', now())`.execute(
    db,
  )
  // That id says 12:05 of that day.
  expect(await noteOutage(db, 600, at('2026-06-01T12:10:00Z'))).toMatchObject({ outcome: 'noted' })
  expect(await closingOf(slug)).toBe('2026-06-09T00:10:00.000Z')
})
