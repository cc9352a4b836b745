import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'
import type { MilestoneState } from './read-milestone.ts'

export type Milestone = {
  id: string
  /** `2026-03-18` */
  happenedOn: string
  state: MilestoneState
  locale: string
  title: string
  source: string
}

const MOST = 100

const milestonesOf = (db: Db, campaignId: string) =>
  db
    .selectFrom('milestones')
    .select([
      'id',
      sql<string>`to_char(happened_on, 'YYYY-MM-DD')`.as('happenedOn'),
      'state',
      'locale',
      'title',
      'source',
    ])
    .where('campaign_id', '=', campaignId)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)

/** A campaign's milestones by their day, the newest first, a hundred at most. */
export const listMilestones = wordOnce((db, campaignId: string) =>
  milestonesOf(db, campaignId).where('removed_at', 'is', null),
)

/** Those that were taken off the page and can be put back. */
export function listRemoved(db: Db, campaignId: string): Promise<Milestone[]> {
  return milestonesOf(db, campaignId).where('removed_at', 'is not', null).execute()
}
