import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { quantileOf } from './quantile-of.ts'
import type { RouteClass } from './route-class.ts'

/** What became of a request at the page cache: answered from it, made for it, answered while the database was away, or none of its business. */
export type CacheAnswer = 'hit' | 'made' | 'past'

export type Speed = { route: RouteClass; requests: number; medianMs: number; slowMs: number }

export type Metrics = {
  registry: Registry
  countRequest: (route: RouteClass, status: number, seconds: number) => void
  countCache: (answer: CacheAnswer) => void
  /** How long the kinds of addresses took since this process began, the slowest first. */
  speeds: () => Speed[]
}

// From a cached page to the longest patience there is, in seconds.
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * The figures of this process, as Prometheus reads them: its requests, its cache, and Node's own (memory, processor, delay
 * of the event loop). Labels have few values each and none of them is anybody's.
 */
export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'undersigned_requests_total',
    help: 'Requests answered, by kind of address and class of status.',
    labelNames: ['route', 'status'] as const,
    registers,
  })
  const cache = new Counter({
    name: 'undersigned_page_cache_total',
    help: 'What became of requests at the page cache.',
    labelNames: ['answer'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'undersigned_request_seconds',
    help: 'From the first byte of a request to the last one of its answer.',
    labelNames: ['route'] as const,
    buckets: BOUNDS,
    registers,
  })
  // Kept for the page of whoever runs this copy, which has no time series to ask.
  const kept = new Map<RouteClass, number[]>()
  const keep = (route: RouteClass, took: number) => {
    const counts = kept.get(route) ?? BOUNDS.map(() => 0).concat(0)
    const place = BOUNDS.findIndex((bound) => took <= bound)
    counts[place < 0 ? BOUNDS.length : place]! += 1
    kept.set(route, counts)
  }
  return {
    registry,
    countRequest(route, status, took) {
      requests.inc({ route, status: `${Math.floor(status / 100)}xx` })
      seconds.observe({ route }, took)
      keep(route, took)
    },
    countCache: (answer) => cache.inc({ answer }),
    speeds: () =>
      [...kept]
        .map(([route, counts]) => ({
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
      if (value === undefined) this.reset()
      else this.set(value)
    },
  })
}
