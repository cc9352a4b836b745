import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** By how many minutes outages have moved a campaign's closing time, and when the last of them ended; undefined where none has. */
export async function readMovedClosing(
  db: Db,
  campaignId: string,
): Promise<{ minutes: number; at: Date } | undefined> {
  const moved = await db
    .selectFrom('moved_closings as moved')
    .innerJoin('outages', 'outages.id', 'moved.outage_id')
    .select((eb) => [
      sql<number>`ceil(sum(${eb.ref('moved.seconds')}) / 60.0)::int`.as('minutes'),
      eb.fn.max('outages.ended_at').as('at'),
    ])
    .where('moved.campaign_id', '=', campaignId)
    .having((eb) => eb.fn.countAll(), '>', 0)
    .executeTakeFirst()
  return moved && { minutes: moved.minutes, at: moved.at }
}
