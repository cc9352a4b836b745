import pg from 'pg'
import { hasOnlyRead, lineWith } from './line.ts'

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
   * Whether a text of a query is planned once a connection instead of each time, for texts that are used all day. `byIndex`
   * besides holds the plans to indexes: for what only ever asks for few rows.
   */
  prepared?: boolean | 'byIndex'
  /** Whether questions are sent on without waiting for the answers to those before, and are only that: nothing is written. */
  questions?: boolean
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
// A machine that has vanished hangs up on nobody. The server asks after ours, and ends what it held eleven seconds later; we ask
// after the server's on lines that nobody uses, where nothing else would notice.
const ASKING_AFTER_MS = 5_000
const asking = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3'
// A slip of ours must not write where nobody expects it.
const onlyReading = '-c default_transaction_read_only=on'

/** How many connections a pool has open, how many of them nobody uses, and how many queries wait for one. */
export type PoolUse = { open: number; idle: number; waiting: number }

/** How a pool is used just now. */
export const useOf = ({ totalCount, idleCount, waitingCount }: pg.Pool): PoolUse => ({
  open: totalCount,
  idle: idleCount,
  waiting: waitingCount,
})

/** The pool that `connect` and `openQuestions` stand on, see there. */
export function openPool(
  url: string,
  {
    connections = 10,
    prepared = false,
    questions = false,
    patiences = {},
    patience = 1,
    onBroken = () => {},
  }: ConnectionOptions,
): pg.Pool {
  const { statement, lock, idle, connection } = { ...usual, ...patiences }
  const ends = { statement_timeout: statement, lock_timeout: lock, idle_in_transaction_session_timeout: idle }
  const pool = new pg.Pool({
    Client: lineWith({
      hangUpAfterMs: HANG_UP_SECONDS * 1_000 * patience,
      prepared: !!prepared,
      pipelined: questions,
    }),
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: 1_000 * connection * patience,
    idleTimeoutMillis: 30_000,
    options: Object.entries(ends)
      .map(([setting, seconds]) => `-c ${setting}=${Math.round(1_000 * seconds * patience)}ms`)
      .concat(asking, prepared === 'byIndex' ? byIndex : [], questions ? onlyReading : [])
      .join(' '),
    keepAlive: true,
    keepAliveInitialDelayMillis: ASKING_AFTER_MS,
  })
  pool.on('error', onBroken)
  // The pool listens to its idle connections only. One that breaks while it is lent out fails the query that needs it;
  // between two queries nobody would hear the error, and node ends a program for that.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('release', (_, client) => {
    if (!questions && hasOnlyRead(client)) void client.end()
  })
  return pool
}
