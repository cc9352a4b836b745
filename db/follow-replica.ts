import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './connection.ts'
import { isAway } from './is-away.ts'

/** Asks a question of the replica where that may answer just now, else of the primary. It writes nothing. */
export type Reading = <Answer>(ask: (db: Db) => Promise<Answer>) => Promise<Answer>

export type Following = {
  reading: Reading
  /** How old what the replica shows can be, in milliseconds; undefined while it is not asked. */
  behind: () => number | undefined
  /** Lets go of it. */
  stop: () => Promise<void>
}

/** How far behind a replica may be and still be asked, in milliseconds. */
export const LATEST_MS = 5_000
const EVERY_MS = 500
const MOST_MARKS = 60

type Mark = { at: number; place: bigint }

/**
 * Follows a streaming replica, which is asked as long as it has everything that was committed up to five seconds ago. That
 * is measured in places of the journal: twice a second the primary's is noted with our own clock before it was asked, and
 * the newest noted place that the replica has replayed says how far it has come. So a primary at which nothing happens is
 * not taken for a replica that lags, and no two machines' clocks are compared. A replica that is away is not asked again
 * until a look has found it caught up; the question that found it away is put to the primary. `onTurn` is told whenever
 * it is taken or let go of.
 */
export function followReplica(
  primary: Db,
  replica: Db,
  { onTurn, latestMs = LATEST_MS }: { onTurn: (isAsked: boolean) => void; latestMs?: number },
): Following {
  const stopping = new AbortController()
  const { signal } = stopping
  let marks: Mark[] = []
  let caughtUpAt = -Infinity
  let wasAsked = false

  const isCurrent = () => performance.now() - caughtUpAt <= latestMs
  const turn = () => {
    if (isCurrent() === wasAsked) return
    wasAsked = !wasAsked
    onTurn(wasAsked)
  }
  const look = async () => {
    const at = performance.now()
    marks = [...marks, { at, place: await writtenBy(primary) }].slice(-MOST_MARKS)
    const replayed = await replayedBy(replica)
    if (replayed === undefined) return
    const reached = marks.filter(({ place }) => place <= replayed).at(-1)
    if (!reached) return
    marks = marks.filter((mark) => mark.at > reached.at)
    caughtUpAt = reached.at
  }
  const following = async () => {
    while (!signal.aborted) {
      await look().catch(() => {})
      turn()
      await pause(EVERY_MS, undefined, { signal }).catch(() => {})
    }
  }
  const followed = following()
  return {
    async reading(ask) {
      if (!isCurrent()) return ask(primary)
      try {
        return await ask(replica)
      } catch (error) {
        if (!isAway(error)) throw error
        caughtUpAt = -Infinity
        turn()
        return ask(primary)
      }
    },
    behind: () => (isCurrent() ? performance.now() - caughtUpAt : undefined),
    async stop() {
      stopping.abort()
      await followed
    },
  }
}

const writtenBy = async (primary: Db): Promise<bigint> => (await placeIn(primary, sql`pg_current_wal_lsn()`))!

// Null, and no replica at all, where the server takes writes: after it was promoted, say.
const replayedBy = (replica: Db): Promise<bigint | undefined> =>
  placeIn(replica, sql`pg_last_wal_replay_lsn()`)

async function placeIn(db: Db, place: ReturnType<typeof sql>): Promise<bigint | undefined> {
  const { rows } = await sql<{ place: string | null }>`
    select pg_wal_lsn_diff(${place}, '0/0')::text as place`.execute(db)
  const text = rows[0]!.place
  return text === null ? undefined : BigInt(text)
}
