import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from 'kysely'
import type pg from 'pg'
import { openPool, useOf, type ConnectionOptions, type PoolUse } from './pool.ts'
import type { DB } from './types.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** A moment as the database sees it. Web servers' clocks drift and jump; lifetimes and closing times must not. */
export type Instant = RawBuilder<Date>
export const databaseTime: Instant = sql<Date>`clock_timestamp()`

/**
 * A moment, or a number made of one, that a statement asks for once. `databaseTime` may be another one at each row, and
 * PostgreSQL looks that up in no index: it reads all of it and compares.
 */
export const askedOnce = <Value>(moment: RawBuilder<Value>): RawBuilder<Value> =>
  sql<Value>`(select ${moment})`

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

/** How the pool that a handle stands on is used just now. */
export const poolUse = (db: Db): PoolUse => useOf(poolOf(db))
