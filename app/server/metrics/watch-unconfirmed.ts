import { Gauge } from 'prom-client'
import { findUnconfirmed } from '#pulse'
import type { Db } from '#db/connection.ts'
import type { Metrics } from './open-metrics.ts'

const MINUTE_MS = 60_000

/**
 * How many campaigns there are whose codes hardly anybody types, as a gauge: the same in all processes, asked of the database
 * once a minute at most; while that is away, the last number stands. Which they are stands on the operators' page.
 */
export function watchUnconfirmed({ registry }: Metrics, db: Db): void {
  let askedAt = -Infinity
  new Gauge({
    name: 'undersigned_campaigns_unconfirmed',
    help: 'Campaigns of whose forms of the last day, 500 or more, fewer than one in twenty was confirmed.',
    registers: [registry],
    async collect() {
      if (performance.now() - askedAt < MINUTE_MS) return
      askedAt = performance.now()
      const found = await findUnconfirmed(db).catch(() => undefined)
      if (found) this.set(found.length)
    },
  })
}
