import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from 'kysely'
import pg from 'pg'
import { lineWith } from './line.ts'
import type { DB } from './types.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** A moment as the database sees it. Web servers' clocks drift and jump; lifetimes and closing times must not. */
export type Instant = RawBuilder<Date>
export const databaseTime: Instant = sql<Date>`clock_timestamp()`

// Counts and log places fit a double for the next 285,000 years at a million signatures a second.
const INT8_OID = 20
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format),
}

export type ConnectionOptions = {
  /** Most connections held at once. */
  connections?: number
  /**
   * Whether every text of a query is planned once a connection: for a few texts that are used all day, and find few rows by an
   * index.
   */
  prepared?: boolean
  /** How long to wait for what, in seconds, where that is not as usual. */
  patiences?: Partial<typeof usual>
  /** How much longer than that to wait for a connection, a lock or a statement; for tests on a busy machine. */
  patience?: number
  /** Told when an idle connection breaks, as it does whenever the database restarts. */
  onBroken?: (error: Error) => void
}

const usual = { statement: 5, lock: 2, idle: 10, connection: 2 }
// Later than the server's own patience, which says more; and soon enough for an answer within five seconds and a bit.
const HANG_UP_SECONDS = 6
// A plan that is kept was often made while its tables were empty, and reading an empty table whole is cheapest. All that is
// asked by prepared texts is asked for few rows by an index, and stays so when there are ten million.
const byIndex =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off'
// A machine that has vanished hangs up on nobody. The server asks after ours, and ends what it held eleven seconds later.
const asking = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3'

/**
 * Opens a pool on a PostgreSQL address. Nothing is connected until the first query. A statement may run for 5 s and
 * wait 2 s for a lock (TRUST D-06): a request that cannot have its row soon is told so instead of piling up.
 */
export function connect(
  url: string,
  {
    connections = 10,
    prepared = false,
    patiences = {},
    patience = 1,
    onBroken = () => {},
  }: ConnectionOptions = {},
): Db {
  const { statement, lock, idle, connection } = { ...usual, ...patiences }
  const ends = { statement_timeout: statement, lock_timeout: lock, idle_in_transaction_session_timeout: idle }
  const pool = new pg.Pool({
    Client: lineWith({ hangUpAfterMs: HANG_UP_SECONDS * 1_000 * patience, prepared }),
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: 1_000 * connection * patience,
    idleTimeoutMillis: 30_000,
    options: Object.entries(ends)
      .map(([setting, seconds]) => `-c ${setting}=${Math.round(1_000 * seconds * patience)}ms`)
      .concat(asking, prepared ? byIndex : [])
      .join(' '),
    keepAlive: true,
  })
  pool.on('error', onBroken)
  // The pool listens to its idle connections only. One that breaks while it is lent out fails the query that needs it;
  // between two queries nobody would hear the error, and node ends a program for that.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Db, pg.Pool>()

/** How many connections a pool has open, how many of them nobody uses, and how many queries wait for one. */
export function poolUse(db: Db): { open: number; idle: number; waiting: number } {
  const { totalCount: open, idleCount: idle, waitingCount: waiting } = pools.get(db)!
  return { open, idle, waiting }
}
