import { sql } from 'kysely'
import { writeEntry } from '#audit'
import type { Instant, Tx } from '#db/connection.ts'

type Outage = { outageId: string; began: Date; ended: Date }

/**
 * Moves the closing time of every campaign that was open in an outage by as long as it was kept from signing, once for each
 * outage, with an entry in its team's log. Returns how many were moved.
 */
export async function moveClosings(tx: Tx, { outageId, began, ended }: Outage, at: Instant): Promise<number> {
  const { rows } = await sql<{ id: string; teamId: string | null; seconds: number }>`
    update campaigns set closes_at = closes_at + (${ended}::timestamptz - greatest(${began}::timestamptz, opens_at))
     where state = 'open' and opens_at < ${ended} and closes_at > ${began}
    returning id, team_id as "teamId",
      greatest(1, round(extract(epoch from ${ended}::timestamptz - greatest(${began}::timestamptz, opens_at))))::int as seconds`.execute(
    tx,
  )
  for (const { id: campaignId, teamId, seconds } of rows) {
    await tx
      .insertInto('moved_closings')
      .values({ outage_id: outageId, campaign_id: campaignId, seconds })
      .execute()
    const facts = { minutes: Math.ceil(seconds / 60) }
    if (teamId) await writeEntry(tx, { teamId, campaignId, deed: 'movedClosing', facts }, at)
  }
  return rows.length
}
