import type { Db } from '#db/connection.ts'
import { doesAnswer } from '#db/does-answer.ts'
import { patient } from '#db/patient.ts'
import type { Env } from '../env.server.ts'
import { inAll } from '../patiences.ts'
import type { Metrics } from './open-metrics.ts'
import { serveMetrics } from './serve-metrics.ts'

/** Opens the port of its own that the environment asks for; how to close it. Rejects with EADDRINUSE or EACCES. */
export async function openMetricsDoor(
  { METRICS_PORT, METRICS_HOST, METRICS_TOKEN }: Env,
  metrics: Metrics,
  db: Db,
  leaving = () => false,
): Promise<() => Promise<void>> {
  const door = await serveMetrics({
    metrics,
    token: METRICS_TOKEN,
    host: METRICS_HOST,
    port: METRICS_PORT!,
    ready: async () => (await doesAnswer(patient(db, inAll()))) && !leaving(),
  })
  return door.stop
}
