import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { phaseAt, type Phase } from './in-words.ts'

/** How a campaign runs, as its makers need to know it. */
export type Run = {
  phase: Phase
  /** True once the day of grace after closing is over: it can be archived. */
  settled: boolean
  displayPausedAt: Date | null
  opensAt: Date
  closesAt: Date | null
  timeZone: string
}

/** How a campaign runs just now. Throws where there is none: the desk has found it before it asks. */
export async function findRun(db: Db, campaignId: string, at: Instant = databaseTime): Promise<Run> {
  const { state, ...run } = await db
    .selectFrom('campaigns')
    .select([
      phaseAt(at).as('phase'),
      'state',
      'display_paused_at as displayPausedAt',
      'opens_at as opensAt',
      'closes_at as closesAt',
      'time_zone as timeZone',
    ])
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return { ...run, settled: state === 'closed' }
}
