import { poolUse, type Db } from '#db/connection.ts'
import { gauge, type Metrics } from './open-metrics.ts'
import { watchDatabase } from './watch-database.ts'
import { watchUnconfirmed } from './watch-unconfirmed.ts'

type Watched = { db: Db; behind: () => number | undefined }

/** Gauges that every process has: its pool, how late its replica is, what waits in the database, and campaigns to look at. */
export function watchProcess(metrics: Metrics, { db, behind }: Watched): void {
  gauge(metrics, 'undersigned_pool_open', 'Connections to the database.', () => poolUse(db).open)
  gauge(metrics, 'undersigned_pool_idle', 'Those of them that nobody uses.', () => poolUse(db).idle)
  gauge(metrics, 'undersigned_pool_waiting', 'Queries that wait for a connection.', () => poolUse(db).waiting)
  gauge(
    metrics,
    'undersigned_replica_seconds',
    'How old what the replica shows can be; absent while it is not asked.',
    () => seconds(behind()),
  )
  watchDatabase(metrics, db)
  watchUnconfirmed(metrics, db)
}

const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1_000)
