import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { lockCampaign } from '#campaigns'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { foreignHosts } from '../link-hosts.ts'
import { queueSending } from './queue-sending.ts'

export type StartOutcome =
  | { outcome: 'begun' }
  | { outcome: 'begun-before' }
  /** Only what stands on the page is sent. */
  | { outcome: 'not-on-the-page' }
  /** TRUST I-08: two a week. Another may be sent from `nextAt` on. */
  | { outcome: 'enough-this-week'; nextAt: Date }
  /** The sites on the team's list are others than when it was published. */
  | { outcome: 'links'; hosts: string[] }

/**
 * Begins to send a published update to everybody who asked for news, once and never again for this update. What it has
 * begun goes on by itself, see send-update.ts; a sending that was cancelled counts as one of the week's. Only part of a
 * deed that has asked whether it must be looked at first.
 */
export async function startSending(
  tx: Tx,
  by: By,
  { id, ourHost }: { id: string; ourHost: string },
  at: Instant,
): Promise<StartOutcome> {
  // Two who press at once go one after the other, and the second is counted with the first.
  await lockCampaign(tx, by.campaignId)
  const update = await tx
    .selectFrom('updates as written')
    .innerJoin('campaigns', 'campaigns.id', 'written.campaign_id')
    .leftJoin('update_sendings as sending', 'sending.update_id', 'written.id')
    .select(['title', 'body', 'sending.state as begun'])
    .where('written.id', '=', id)
    .where('written.campaign_id', '=', by.campaignId)
    .where('written.number', 'is not', null)
    .where('hidden_at', 'is', null)
    .where('campaigns.state', 'in', ['open', 'closed'])
    .executeTakeFirst()
  if (!update) return { outcome: 'not-on-the-page' }
  if (update.begun) return { outcome: 'begun-before' }
  const nextAt = await whenNext(tx, by.campaignId, at)
  if (nextAt) return { outcome: 'enough-this-week', nextAt }
  const hosts = await foreignHosts(tx, by.teamId, update.body, ourHost)
  if (hosts.length > 0) return { outcome: 'links', hosts }
  await tx
    .insertInto('update_sendings')
    .values({ update_id: id, campaign_id: by.campaignId, state: 'sending', started_at: at })
    .execute()
  await writeEntry(tx, { ...by, deed: 'sentUpdate', facts: { title: update.title } }, at)
  await queueSending(tx, id, {}, at)
  return { outcome: 'begun' }
}

/** From when on a campaign may send again; undefined when it may now. */
export async function whenNext(
  db: Db,
  campaignId: string,
  at: Instant = databaseTime,
): Promise<Date | undefined> {
  const week = sql`make_interval(secs => ${limits.windows.weekSeconds})`
  const earlier = await db
    .selectFrom('update_sendings')
    .select(sql<Date>`started_at + ${week}`.as('nextAt'))
    .where('campaign_id', '=', campaignId)
    .where('started_at', '>', sql<Date>`${at} - ${week}`)
    .orderBy('started_at', 'desc')
    .limit(limits.updates.perWeek)
    .execute()
  return earlier.length < limits.updates.perWeek ? undefined : earlier.at(-1)!.nextAt
}
