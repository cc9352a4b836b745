import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { BOUNDS } from './bounds.ts'
import { keepTallies, type CacheAnswer } from './keep-tallies.ts'
import { gaugeOfEach } from './gauge-of-each.ts'
import { quantileOf } from './quantile-of.ts'
import type { RouteClass } from './route-class.ts'
import { watchPools } from './watch-pools.ts'

export type Speed = { route: RouteClass; requests: number; medianMs: number; slowMs: number }

/** What waits in a process for a call that many share (db/gather.ts). */
type QueueName = 'forms' | 'codes' | 'campaigns'

export type Metrics = {
  registry: Registry
  countRequest: (route: RouteClass, status: number, seconds: number) => void
  countCache: (answer: CacheAnswer) => void
  watchPool: ReturnType<typeof watchPools>
  watchQueue: (queue: QueueName, waiting: () => number) => void
  /** How long the kinds of addresses took since this process began, the slowest first. */
  speeds: () => Speed[]
}

/**
 * The figures of this process, as Prometheus reads them: its requests, its cache, and Node's own (memory, processor, delay
 * of the event loop). Labels have few values each and none of them is anybody's.
 */
export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { tallies, countRequest, countCache } = keepTallies(registry)
  return {
    registry,
    countRequest,
    countCache,
    watchPool: watchPools(registry),
    watchQueue: gaugeOfEach(registry, 'undersigned_gather_waiting', {
      help: 'Forms, codes, and questions what a campaign asks, that wait for one of the few calls that take many of them.',
      label: 'queue',
    }),
    speeds: () =>
      [...tallies]
        .map(([route, { counts }]) => ({
          route,
          requests: counts.reduce((sum, count) => sum + count, 0),
          medianMs: 1_000 * quantileOf(0.5, BOUNDS, counts),
          slowMs: 1_000 * quantileOf(0.95, BOUNDS, counts),
        }))
        .toSorted((one, other) => other.slowMs - one.slowMs),
  }
}

/** A figure that is looked up when somebody reads the metrics, and left out where it is unknown just then. */
export function gauge(
  { registry }: Metrics,
  name: string,
  help: string,
  read: () => number | undefined,
): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      const value = read()
      // `reset` would make it 0.
      if (value === undefined) this.remove()
      else this.set(value)
    },
  })
}
