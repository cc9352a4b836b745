import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

export type ListOutcome = { outcome: 'done' } | { outcome: 'no-such-list' }

type Sending = By & { id: string }

export type SendOutcome =
  | ListOutcome
  /** People who have not asked would learn of a campaign that nobody may know of yet. */
  | { outcome: 'not-public' }

/** Begins to invite the people of a checked list, or goes on where it was stopped. Pressing twice begins once. */
export async function sendList(
  db: Db,
  { teamId, campaignId, organiserId, id }: Sending,
  at: Instant = databaseTime,
): Promise<SendOutcome> {
  return db.transaction().execute(async (tx) => {
    const { state } = await tx
      .selectFrom('campaigns')
      .select('state')
      .where('id', '=', campaignId)
      .executeTakeFirstOrThrow()
    if (state === 'private') return { outcome: 'not-public' }
    const list = await turn(tx, { campaignId, id, from: ['checked', 'stopped'], to: 'sending' })
    if (!list) return { outcome: 'no-such-list' }
    await queueBatch(tx, id, 0)
    const facts = { good: list.good - list.asked }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'sentInvitations', facts }, at)
    return { outcome: 'done' }
  })
}

/** Stops a list that is being sent. What has gone out has gone out; the rest can be sent later, within the day. */
export async function stopList(
  db: Db,
  { teamId, campaignId, organiserId, id }: Sending,
  at: Instant = databaseTime,
): Promise<ListOutcome> {
  return db.transaction().execute(async (tx) => {
    const list = await turn(tx, { campaignId, id, from: ['sending'], to: 'stopped' })
    if (!list) return { outcome: 'no-such-list' }
    const facts = { asked: list.asked }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'stoppedInvitations', facts }, at)
    return { outcome: 'done' }
  })
}

/** Puts a list's next batch into the queue, so many seconds from now. */
export async function queueBatch(tx: Tx, id: string, seconds: number): Promise<void> {
  await sql`select graphile_worker.add_job('invite', json_build_object('id', ${id}::text), job_key := ${`invite ${id}`},
    run_at := clock_timestamp() + make_interval(secs => ${seconds}), priority := 20)`.execute(tx)
}

type Turn = { campaignId: string; id: string; from: string[]; to: string }

function turn(tx: Tx, { campaignId, id, from, to }: Turn) {
  return tx
    .updateTable('invitation_lists')
    .set({ state: to })
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', from)
    .returning(['good', 'asked'])
    .executeTakeFirst()
}
