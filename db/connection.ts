import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from 'kysely'
import type pg from 'pg'
import { openPool, type ConnectionOptions } from './pool.ts'
import type { DB } from './types.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** A moment as the database sees it. Web servers' clocks drift and jump; lifetimes and closing times must not. */
export type Instant = RawBuilder<Date>
export const databaseTime: Instant = sql<Date>`clock_timestamp()`

/**
 * Opens a pool on a PostgreSQL address. Nothing is connected until the first query. A statement may run for 5 s and
 * wait 2 s for a lock (TRUST D-06): a request that cannot have its row soon is told so instead of piling up.
 */
export function connect(url: string, options: Omit<ConnectionOptions, 'questions'> = {}): Db {
  const pool = openPool(url, options)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Db, pg.Pool>()

/** The pool that a way to the database stands on. */
export const poolOf = (db: Db): pg.Pool => pools.get(db)!

/** How many connections a pool has open, how many of them nobody uses, and how many queries wait for one. */
export function poolUse(db: Db): { open: number; idle: number; waiting: number } {
  const { totalCount: open, idleCount: idle, waitingCount: waiting } = poolOf(db)
  return { open, idle, waiting }
}
