import { Counter, Histogram, type Registry } from 'prom-client'
import { BOUNDS } from './bounds.ts'
import type { RouteClass } from './route-class.ts'

/** What became of a request at the page cache: answered from it, made for it, or none of its business. */
export type CacheAnswer = 'hit' | 'made' | 'past'

/** Of one kind of address: answers by class of status (1xx to 5xx), and how long they took, by bound and in all. */
export type Tally = { statuses: number[]; counts: number[]; seconds: number }

/**
 * Keeps the figures of requests as plain numbers, and tells them to Prometheus when it asks. A cached page takes some thirty
 * microseconds in all; looking up a labelled counter for it three times took five of them.
 */
export function keepTallies(registry: Registry) {
  const registers = [registry]
  const tallies = new Map<RouteClass, Tally>()
  const cached: Record<CacheAnswer, number> = { hit: 0, made: 0, past: 0 }
  new Counter({
    name: 'undersigned_requests_total',
    help: 'Requests answered, by kind of address and class of status.',
    labelNames: ['route', 'status'] as const,
    registers,
    collect() {
      this.reset()
      for (const [route, { statuses }] of tallies)
        for (const [kind, many] of statuses.entries())
          if (many > 0) this.inc({ route, status: `${kind}xx` }, many)
    },
  })
  new Counter({
    name: 'undersigned_page_cache_total',
    help: 'What became of requests at the page cache.',
    labelNames: ['answer'] as const,
    registers,
    collect() {
      this.reset()
      for (const [answer, many] of Object.entries(cached)) this.inc({ answer }, many)
    },
  })
  new KeptTimes(tallies, registry)
  return {
    tallies,
    countCache: (answer: CacheAnswer) => void (cached[answer] += 1),
    countRequest(route: RouteClass, status: number, took: number) {
      const tally = tallies.get(route) ?? {
        statuses: Array.from({ length: 6 }, () => 0),
        counts: BOUNDS.map(() => 0).concat(0),
        seconds: 0,
      }
      tallies.set(route, tally)
      tally.statuses[Math.floor(status / 100)]! += 1
      const place = BOUNDS.findIndex((bound) => took <= bound)
      tally.counts[place < 0 ? BOUNDS.length : place]! += 1
      tally.seconds += took
    },
  }
}

const TIMES = 'undersigned_request_seconds'
const HELP = 'From the first byte of a request to the last one of its answer.'

/** The times of requests as a histogram whose numbers are kept in the tallies. */
class KeptTimes extends Histogram<'route' | 'le'> {
  readonly #tallies: Map<RouteClass, Tally>

  constructor(tallies: Map<RouteClass, Tally>, registry: Registry) {
    super({
      name: TIMES,
      help: HELP,
      labelNames: ['route'],
      buckets: BOUNDS,
      registers: [registry],
    })
    this.#tallies = tallies
  }

  /** What the registry and `get` ask. */
  getForPromString() {
    const values = [...this.#tallies].flatMap(([route, { counts, seconds }]) => {
      let sum = 0
      const upTo = counts.map((many, place) => ({
        metricName: `${TIMES}_bucket`,
        labels: { le: place < BOUNDS.length ? BOUNDS[place]! : '+Inf', route },
        value: (sum += many),
      }))
      const whole = { labels: { route } }
      return [
        ...upTo,
        { ...whole, metricName: `${TIMES}_sum`, value: seconds },
        { ...whole, metricName: `${TIMES}_count`, value: sum },
      ]
    })
    return Promise.resolve({ name: TIMES, help: HELP, type: 'histogram', aggregator: 'sum', values })
  }
}
