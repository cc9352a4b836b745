import { poolUse, type Db } from '#db/connection.ts'
import { gauge, type Metrics } from './open-metrics.ts'
import { watchDatabase } from './watch-database.ts'
import { watchUnconfirmed } from './watch-unconfirmed.ts'

type Watched = { db: Db; behind: () => number | undefined }

/** Gauges that every process has: its main pool, how late its replica is, what waits in the database, and campaigns to look at. */
export function watchProcess(metrics: Metrics, { db, behind }: Watched): void {
  metrics.watchPool('main', () => poolUse(db))
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
