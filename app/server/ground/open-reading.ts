import { connect, poolUse, type Db } from '#db/connection.ts'
import { followReplica, type Reading } from '#db/follow-replica.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics/open-metrics.ts'

type Open = { reading: Reading; behind: () => number | undefined; stop: () => Promise<void> }

/** The way to the replica that the environment names; where it names none, to the primary itself. */
export function openReading(
  primary: Db,
  replicaUrl: string | undefined,
  { log, metrics }: { log: Logger; metrics: Metrics },
): Open {
  if (!replicaUrl) return { reading: (ask) => ask(primary), behind: () => undefined, stop: async () => {} }
  const replica = connect(replicaUrl, {
    onBroken: (err) => log.warn({ err }, 'a connection to the replica broke'),
  })
  metrics.watchPool('replica', () => poolUse(replica))
  const { reading, behind, stop } = followReplica(primary, replica, {
    onTurn: (isAsked) =>
      isAsked
        ? log.info('the replica has caught up and is asked')
        : log.warn('the replica is away or more than five seconds behind, and is not asked'),
  })
  return {
    reading,
    behind,
    async stop() {
      await stop()
      await replica.destroy()
    },
  }
}
