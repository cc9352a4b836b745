import { sql } from 'kysely'
import type { Correspondence } from '#deliveries'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { readyUpdate } from './compose-update.ts'
import { gather } from './gather.ts'
import { handOverAll } from './hand-over-all.ts'
import { leaveUncertain } from './mark.ts'
import { pickDue } from './pace.ts'
import { queueSending } from './queue-sending.ts'

// One turn of the job. The program may be told to stop at any time, and waits for it.
const TURN_MS = 3_000
const NOTHING_DUE_SECONDS = 2
const AWAY_SECONDS = 30

/**
 * One turn of sending an update, a few seconds long; asks for the next one itself until everybody has theirs. Memory holds
 * one turn's people, however long the list. One runs at a time for an update: the lock belongs to the connection and goes
 * with it, so a killed program keeps nobody waiting. Should two run all the same, each email is still marked by one.
 */
export async function sendUpdate(
  db: Db,
  with_: Correspondence,
  updateId: string,
  { forMs = TURN_MS, at = databaseTime }: { forMs?: number; at?: Instant } = {},
): Promise<void> {
  await db.connection().execute(async (held) => {
    const key = sql`hashtextextended('send-update ' || ${updateId}::text, 0)`
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${key}) as ours`.execute(held)
    if (!rows[0]!.ours) return
    try {
      await leaveUncertain(db, updateId)
      const seconds = await takeTurns(db, with_, updateId, forMs, at)
      if (!(await isOver(db, updateId, at))) await queueSending(db, updateId, { seconds }, at)
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held)
    }
  })
}

async function takeTurns(
  db: Db,
  with_: Correspondence,
  updateId: string,
  forMs: number,
  at: Instant,
): Promise<number> {
  const ready = await readyUpdate(db, updateId)
  if (!ready) return NOTHING_DUE_SECONDS
  const until = performance.now() + forMs
  let gathered = false
  do {
    gathered ||= await gather(db, with_.keys, updateId, at)
    const due = await pickDue(db, updateId, at)
    if (due.length === 0 && gathered) return NOTHING_DUE_SECONDS
    if (!(await handOverAll(db, with_, { ...ready, id: updateId }, due))) return AWAY_SECONDS
  } while (performance.now() < until)
  return 0
}

/** Ends a sending when nobody waits any more. True when it is not under way: sent, paused or cancelled. */
async function isOver(db: Db, updateId: string, at: Instant): Promise<boolean> {
  await sql`
    update update_sendings as sending set state = 'sent', finished_at = ${at}
     where update_id = ${updateId} and state = 'sending' and gathered
       and not exists (select from update_deliveries as delivery
                        where delivery.update_id = sending.update_id and delivery.state = 'waiting')
       and not exists (select from update_deliveries as delivery
                        where delivery.update_id = sending.update_id and delivery.state = 'handed-over')`.execute(
    db,
  )
  const sending = await db
    .selectFrom('update_sendings')
    .select('state')
    .where('update_id', '=', updateId)
    .executeTakeFirst()
  return sending?.state !== 'sending'
}
