import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { orderEdition } from './order-edition.ts'
import { recordingLost, someoneLeft } from '../stored/who-left.ts'

// A launch day's leavers come in a row: one reprint for ten minutes of them.
const GATHER_S = 600

/**
 * Orders the next edition of every work whose newest one holds the name of somebody who has left: the same settings and the same
 * cut-off, without them. Run every minute. How many it ordered.
 */
export async function reprint(db: Db, at: Instant = databaseTime): Promise<number> {
  const stale = await db
    .selectFrom('editions')
    .innerJoin('campaigns', 'campaigns.id', 'editions.campaign_id')
    .select(['editions.campaign_id as campaignId', 'campaigns.team_id as teamId'])
    .select(['editions.kind', 'settings', 'cut_off_at as cutOff'])
    .where(
      sql<boolean>`editions.id = (select newest.id from editions as newest
        where newest.campaign_id = editions.campaign_id and newest.number is not null and newest.state <> 'failed'
        order by newest.number desc limit 1)`,
    )
    .where('editions.state', '=', 'ready')
    .where('hidden_at', 'is', null)
    .where('built_at', '<', sql<Date>`${at} - make_interval(secs => ${GATHER_S})`)
    .where((eb) => eb.or([someoneLeft('editions.id'), recordingLost('editions.id')]))
    .execute()
  let ordered = 0
  for (const { teamId, ...edition } of stale) {
    await db.transaction().execute(async (tx) => {
      if (!(await orderEdition(tx, { ...edition, proof: false }, at))) return
      const { campaignId } = edition
      if (teamId) await writeEntry(tx, { teamId, campaignId, deed: 'reprintedEdition' }, at)
      ordered += 1
    })
  }
  return ordered
}
