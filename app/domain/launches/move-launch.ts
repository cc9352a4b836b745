import { sql } from 'kysely'
import { writeEntry, type NewEntry, type By } from '#audit'
import { readTimes, writeLocalTime, type Fault, type FaultCode, type Fields } from '#drafts'
import type { Keys } from '#secrets'
import { tellTeam } from '#teams'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { lockPrivate } from './lock-private.ts'
import { queueLaunch } from './queue-launch.ts'

/** What is wrong with a time: it has gone by, it comes after the closing, or what may be wrong with the times of a draft. */
export type MoveFaultCode = FaultCode | 'launch-past' | 'launch-late'
export type MoveFault = Omit<Fault, 'code'> & { code: MoveFaultCode }

export type MoveOutcome =
  | { outcome: 'moved' }
  /** It is what it was. */
  | { outcome: 'as-before' }
  | { outcome: 'not-then'; faults: MoveFault[] }
  /** It has been launched meanwhile, or was taken back. */
  | { outcome: 'not-private' }

/**
 * Sets, moves or takes away the time at which a private campaign launches by itself, and tells everybody else in its team by email.
 * `typed` holds `opens.date`, `opens.time` and, where the clocks pass that time twice, `opens.which`, meant in the
 * campaign's own zone; without a date and a time it launches when somebody launches it.
 */
export async function moveLaunch(
  db: Db,
  keys: Keys,
  { campaignId, ...by }: By,
  typed: Fields,
  at: Instant = databaseTime,
): Promise<MoveOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await lockPrivate(tx, campaignId))) return { outcome: 'not-private' }
    const phase = await tx
      .selectFrom('private_phases as phase')
      .innerJoin('campaigns', 'campaigns.id', 'phase.campaign_id')
      .select(['launches_at as launchesAt', 'closes_at as closesAt', 'time_zone as zone'])
      .select(sql<Date>`${at}`.as('now'))
      .where('campaign_id', '=', campaignId)
      .executeTakeFirstOrThrow()
    const { opensAt, faults } = readTimes({ ...typed, zone: phase.zone }, phase.now)
    const wrong = faults.filter(({ severity, field }) => severity !== 'odd' && field.startsWith('opens.'))
    if (wrong.length > 0) return { outcome: 'not-then', faults: wrong }
    const refuse = (code: MoveFaultCode): MoveOutcome => ({
      outcome: 'not-then',
      faults: [{ severity: 'wrong', code, field: 'opens.date' }],
    })
    if (opensAt && opensAt <= phase.now) return refuse('launch-past')
    if (opensAt && phase.closesAt && opensAt >= phase.closesAt) return refuse('launch-late')
    if (opensAt?.getTime() === phase.launchesAt?.getTime()) return { outcome: 'as-before' }
    await tx
      .updateTable('private_phases')
      .set({ launches_at: opensAt })
      .where('campaign_id', '=', campaignId)
      .execute()
    await queueLaunch(tx, campaignId, opensAt)
    const entry = entryOf(phase.launchesAt, opensAt, phase.zone)
    const entryId = await writeEntry(tx, { ...by, campaignId, ...entry }, at)
    await tellTeam(tx, keys, { teamId: by.teamId, entryId, but: by.organiserId }, at)
    return { outcome: 'moved' }
  })
}

/** What the log says: times as their makers read them, in the zone they were chosen in. */
function entryOf(before: Date | null, after: Date | null, zone: string): Pick<NewEntry, 'deed' | 'facts'> {
  const words = (moment: Date) => {
    const { date, time } = writeLocalTime(moment, zone)
    return `${date} ${time} ${zone}`
  }
  if (!after) return { deed: 'clearedLaunchTime', facts: { from: words(before!) } }
  if (!before) return { deed: 'setLaunchTime', facts: { to: words(after) } }
  return { deed: 'movedLaunchTime', facts: { from: words(before), to: words(after) } }
}
