import { sql } from 'kysely'
import type { Correspondence } from '#deliveries'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { composeUpdate, readyUpdate, type Prepare } from './compose-update.ts'
import { gather } from './gather.ts'
import { handOverAll } from './hand-over-all.ts'
import { leaveUncertain } from './mark.ts'
import { pickDue } from './pace.ts'
import { queueSending } from './queue-sending.ts'

// One turn of the job. The program may be told to stop at any time, and waits for it.
const TURN_MS = 3_000
const NOTHING_DUE_SECONDS = 2
const AWAY_SECONDS = 30

/** One turn of sending an update; see `send`. */
export const sendUpdate = (
  db: Db,
  with_: Correspondence,
  updateId: string,
  options: { forMs?: number; at?: Instant } = {},
): Promise<void> => send(db, with_, updateId, prepareUpdate, options)

/** Reads an update once for all the emails of a turn. */
export const prepareUpdate: Prepare = async (db, with_, id) => {
  const ready = await readyUpdate(db, id)
  return ready && ((reader) => Promise.resolve(composeUpdate(with_, ready, reader)))
}

/**
 * One turn of a sending, a few seconds long; asks for the next one itself until everybody has theirs. Memory holds
 * one turn's people, however long the list. One runs at a time for a sending: the lock belongs to the connection and goes
 * with it, so a killed program keeps nobody waiting. Should two run all the same, each email is still marked by one.
 */
export async function send(
  db: Db,
  with_: Correspondence,
  updateId: string,
  prepare: Prepare,
  { forMs = TURN_MS, at = databaseTime }: { forMs?: number; at?: Instant } = {},
): Promise<void> {
  await db.connection().execute(async (held) => {
    const key = sql`hashtextextended('send-update ' || ${updateId}::text, 0)`
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${key}) as ours`.execute(held)
    if (!rows[0]!.ours) return
    try {
      await leaveUncertain(db, updateId)
      const seconds = await takeTurns(db, with_, { id: updateId, prepare }, forMs, at)
      if (!(await isOver(db, updateId, at))) await queueSending(db, updateId, { seconds }, at)
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held)
    }
  })
}

async function takeTurns(
  db: Db,
  with_: Correspondence,
  { id, prepare }: { id: string; prepare: Prepare },
  forMs: number,
  at: Instant,
): Promise<number> {
  const compose = await prepare(db, with_, id)
  if (!compose) return NOTHING_DUE_SECONDS
  const until = performance.now() + forMs
  let gathered = false
  do {
    gathered ||= await gather(db, with_.keys, id, at)
    const due = await pickDue(db, id, at)
    if (due.length === 0 && gathered) return NOTHING_DUE_SECONDS
    if (!(await handOverAll(db, with_, { id, compose }, due))) return AWAY_SECONDS
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
