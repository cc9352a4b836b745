import { sql } from 'kysely'
import { moveClosings } from '#campaigns'
import { newId } from '#db/new-id.ts'
import { askedOnce, databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

export type OutageNoted =
  /** Campaigns whose closing time has moved. */
  | { outcome: 'noted'; moved: number }
  /** Others noticed it too and have told all of it. */
  | { outcome: 'known' }
  /** Somebody has signed meanwhile, by another process: it was not the platform that was away. */
  | { outcome: 'somebody-could' }

// The edges are a process's own clock and its tries, a second apart.
const EDGE_SECONDS = 2

/**
 * Writes down that for so many seconds until now nobody could sign, and moves the closing time of every campaign that was
 * open by as much. Every process that noticed tells it; what others have told already counts once.
 */
export async function noteOutage(db: Db, seconds: number, at: Instant = databaseTime): Promise<OutageNoted> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table outages in share row exclusive mode`.execute(tx)
    const began = sql<Date>`${at} - make_interval(secs => ${seconds})`
    if (await somebodyCould(tx, began, at)) return { outcome: 'somebody-could' }
    const { rows: pieces } = await sql<{ began: Date; ended: Date }>`
      select lower(piece) as began, upper(piece) as ended
        from unnest(tstzmultirange(tstzrange(${began}, ${at}))
               - coalesce((select range_agg(tstzrange(began_at, ended_at)) from outages where ended_at > ${began}), '{}')) as piece
       where upper(piece) - lower(piece) >= interval '1 second'`.execute(tx)
    if (pieces.length === 0) return { outcome: 'known' }
    let moved = 0
    for (const piece of pieces) {
      const id = newId()
      await tx.insertInto('outages').values({ id, began_at: piece.began, ended_at: piece.ended }).execute()
      moved += await moveClosings(tx, { outageId: id, ...piece }, at)
    }
    return { outcome: 'noted', moved }
  })
}

// By the database's clock, as the outage is. Two small indexes hold everybody who has come within a day.
async function somebodyCould(tx: Tx, began: Instant, ended: Instant): Promise<boolean> {
  const meanwhile = sql`created_at > ${askedOnce(began)} + make_interval(secs => ${EDGE_SECONDS})
    and created_at < ${askedOnce(ended)} - make_interval(secs => ${EDGE_SECONDS})`
  const { rows } = await sql<{ could: boolean }>`
    select exists (select from signatures where state = 'pending' and ${meanwhile})
        or exists (select from signatures where state = 'standing' and ticket_hash is not null and ${meanwhile}) as could`.execute(
    tx,
  )
  return rows[0]!.could
}
