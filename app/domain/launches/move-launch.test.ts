import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findCampaign } from '#campaigns'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPrivateCampaign } from '#seeds/launch-world.ts'
import { keys } from '#seeds/world.ts'
import { launch } from './launch.ts'
import { launchDue } from './launch-due.ts'
import { moveLaunch } from './move-launch.ts'
import { readPrivate } from './read-private.ts'

const db = await testDatabase()

const moment = (at: string) => sql<Date>`${at}::timestamptz`
const berlin = { zone: 'Europe/Berlin', 'opens.date': '2090-03-01', 'opens.time': '09:00' }
const then = (date: string, time: string, which = '') => ({
  'opens.date': date,
  'opens.time': time,
  'opens.which': which,
})

const logOf = async (campaignId: string) =>
  (
    await db
      .selectFrom('audit_entries')
      .select(['deed', 'facts'])
      .where('campaign_id', '=', campaignId)
      .where('deed', 'like', '%LaunchTime')
      .orderBy('id')
      .execute()
  ).map(({ deed, facts }) => ({ deed, ...(facts as object) }))
const toldOf = (organiserId: string) =>
  db
    .selectFrom('outbox')
    .innerJoin('audit_entries', (join) => join.onRef('audit_entries.id', '=', 'outbox.about'))
    .select('audit_entries.deed')
    .where('audit_entries.organiser_id', '=', organiserId)
    .execute()

test('a launch is moved in the zone its makers chose, taken away and set again; the log and the whole team are told', async () => {
  const team = await aTeam(db)
  for (const role of ['editor', 'viewer'] as const) await signedIn(db, team, role)
  const { by } = await aPrivateCampaign(db, { team, fields: berlin })
  expect(await moveLaunch(db, keys, by, then('2090-07-01', '18:30'))).toEqual({ outcome: 'moved' })
  const launchesAt = async () => (await readPrivate(db, keys, by.campaignId))!.launchesAt
  expect(await launchesAt()).toEqual(new Date('2090-07-01T16:30:00Z'))
  expect(await moveLaunch(db, keys, by, then('2090-07-01', '18:30'))).toEqual({ outcome: 'as-before' })
  expect(await moveLaunch(db, keys, by, then('', ''))).toEqual({ outcome: 'moved' })
  expect(await launchesAt()).toBeNull()
  expect(await moveLaunch(db, keys, by, then('2090-07-02', '08:00'))).toEqual({ outcome: 'moved' })
  expect(await logOf(by.campaignId)).toEqual([
    {
      deed: 'movedLaunchTime',
      from: '2090-03-01 09:00 Europe/Berlin',
      to: '2090-07-01 18:30 Europe/Berlin',
    },
    { deed: 'clearedLaunchTime', from: '2090-07-01 18:30 Europe/Berlin' },
    { deed: 'setLaunchTime', to: '2090-07-02 08:00 Europe/Berlin' },
  ])
  // Two others, three changes; whoever made them knows.
  expect(await toldOf(by.organiserId)).toHaveLength(6)
})

test('it launches at the new time and not at the old one', async () => {
  const { by, slug } = await aPrivateCampaign(db, { fields: berlin })
  await moveLaunch(db, keys, by, then('2090-07-01', '18:30'))
  await launchDue(db, moment('2090-07-01T16:29:59Z'))
  expect(await findCampaign(db, slug, 'en')).toMatchObject({ phase: 'private' })
  const jobs = await db
    .selectFrom('private_phases')
    .select('launches_at')
    .where('campaign_id', '=', by.campaignId)
    .execute()
  expect(jobs).toEqual([{ launches_at: new Date('2090-07-01T16:30:00Z') }])
  await launchDue(db, moment('2090-07-01T16:30:00Z'))
  expect(await findCampaign(db, slug, 'en')).not.toMatchObject({ phase: 'private' })
})

test('a time that has gone by, that lies behind the closing, or that the clocks pass never or twice, is refused beside its field', async () => {
  const { by } = await aPrivateCampaign(db, {
    fields: { ...berlin, 'closes.date': '2090-12-01', 'closes.time': '18:00' },
  })
  const faultOf = async (typed: Record<string, string>) => {
    const answer = await moveLaunch(db, keys, by, typed)
    return answer.outcome === 'not-then' ? answer.faults.map(({ code, field }) => [code, field]) : answer
  }
  expect(await faultOf(then('2020-01-01', '09:00'))).toEqual([['launch-past', 'opens.date']])
  expect(await faultOf(then('2090-12-01', '18:00'))).toEqual([['launch-late', 'opens.date']])
  expect(await faultOf(then('2090-02-30', '09:00'))).toEqual([['time-unreadable', 'opens.date']])
  expect(await faultOf(then('2090-03-26', '02:30'))).toEqual([['time-never', 'opens.time']])
  expect(await faultOf(then('2090-10-29', '02:30'))).toEqual([['time-twice', 'opens.which']])
  expect(await faultOf(then('2090-10-29', '02:30', 'second'))).toEqual({ outcome: 'moved' })
  expect(await logOf(by.campaignId)).toHaveLength(1)
})

test('who moves a launch at the moment it happens moves nothing', async () => {
  const { by } = await aPrivateCampaign(db, { fields: berlin })
  const [, moved] = await Promise.all([launch(db, by), moveLaunch(db, keys, by, then('2090-07-01', '18:30'))])
  expect(await moveLaunch(db, keys, by, then('2090-08-01', '18:30'))).toEqual({ outcome: 'not-private' })
  expect(await logOf(by.campaignId)).toHaveLength(moved.outcome === 'moved' ? 1 : 0)
})
