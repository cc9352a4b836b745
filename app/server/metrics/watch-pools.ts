import type { Registry } from 'prom-client'
import type { PoolUse } from '#db/pool.ts'
import { gaugeOfEach } from './gauge-of-each.ts'

/**
 * The pools of connections that a process may have: `main` for whatever has none of its own, `signing` for forms and codes,
 * `pages` for what the page cache makes anew, `replica` for searches, and a worker's `jobs` and `emails`.
 */
export type PoolName = 'main' | 'signing' | 'pages' | 'replica' | 'jobs' | 'emails'

/** Gauges of the pools of connections, told apart by name. Returns how one is watched from when it is there. */
export function watchPools(registry: Registry): (pool: PoolName, use: () => PoolUse) => void {
  const figures = {
    open: 'Connections to the database, by what they are for.',
    idle: 'Those of them that nobody uses.',
    waiting: 'Queries that wait for a connection.',
  }
  const gauges = Object.entries(figures).map(([figure, help]) => ({
    figure: figure as keyof PoolUse,
    watch: gaugeOfEach<PoolName>(registry, `undersigned_pool_${figure}`, { help, label: 'pool' }),
  }))
  return (pool, use) => {
    for (const { figure, watch } of gauges) watch(pool, () => use()[figure])
  }
}
