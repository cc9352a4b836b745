import { randomUUID } from 'node:crypto'
import { replayJournal } from '#erasures'
import type { Vessel } from '#fleet'
import { deriveKeys, type Keys } from '#secrets'
import { connect } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { refuseLossy } from '#db/refuse-lossy.ts'
import { plantDemo } from '#seeds/plant-demo.ts'
import { openDemoDesk } from '#web/demo-desk.ts'
import type { Closing } from '../closing.ts'
import { isOnlyOurs, type Env } from '../env.server.ts'
import { keepBeating } from './keep-beating.ts'
import { keepSecret } from './keep-secret.ts'
import type { Logger } from '../log.ts'
import { gauge, openMetrics } from '../metrics/open-metrics.ts'
import { openMetricsDoor } from '../metrics/open-metrics-door.ts'
import { watchProcess } from '../metrics/watch-process.ts'
import { openDatabase } from './open-database.ts'
import { openFiles } from './open-files.ts'
import { openReading } from './open-reading.ts'
import { readVersion } from './read-version.ts'
import { openRestore } from '../restore/open-restore.ts'
import { waitForDatabase } from './wait-for-database.ts'

export type Ground = Awaited<ReturnType<typeof openGround>>

type Around = { url: URL; leaving?: () => boolean; going: AbortSignal; closing: Closing }

/**
 * Opens what pages and work both stand on: the database with its newest shape, files, keys, figures about the process, and
 * the word to the others that it runs. A database that was put back has done again what people took back before anybody
 * reads it. In production a database that is given is waited for, until `going` aborts. Throws a StartFault for whatever
 * the operator can mend.
 */
export async function openGround(env: Env, log: Logger, { url, leaving, going, closing }: Around) {
  const database = await openDatabase(env, log)
  closing.push(database.stop)
  if (env.production && env.DATABASE_URL) await waitForDatabase(database.url, log, going)
  await migrate(database.url, {
    onWait: () =>
      log.warn(
        'the database cannot be brought to its new shape yet: somebody, a backup perhaps, holds a table',
      ),
  })
  const db = connect(database.url, {
    connections: 20,
    onBroken: (err) => log.warn({ err }, 'a database connection broke'),
  })
  closing.push(() => db.destroy())
  if (!env.LOSSY_DATABASE) await refuseLossy(db)
  const metrics = openMetrics()
  const replica = openReading(db, env.DATABASE_REPLICA_URL, { log, metrics })
  closing.push(replica.stop)

  watchProcess(metrics, { db, behind: replica.behind })
  if (env.METRICS_PORT !== undefined) closing.push(await openMetricsDoor(env, metrics, db, leaving))

  const keys: Keys = deriveKeys(env.SECRET ?? (await keepSecret(env.DATA_DIR)))
  const files = openFiles(env)
  const { erasures } = await replayJournal(db, keys, files)
  if (erasures > 0)
    log.warn({ erasures }, 'this database was put back: what people had taken back since is done again')
  const restore = await openRestore(db, files, env.GO_ON_FROM, log)
  closing.push(restore.stop)
  const stands = 'Whether the database was put back behind what was shown of it, so that nobody can sign.'
  gauge(metrics, 'undersigned_put_back', stands, () => (restore.putBack() ? 1 : 0))

  const demo = env.DEMO ?? !env.DATABASE_URL
  const planted = demo ? await plantDemo(db, keys) : undefined
  // Only where whoever reads the terminal owns the machine and all that is on it.
  const opensDesk = planted && !env.DATABASE_URL && isOnlyOurs(env)
  const caught = env.SMTP_URL || !isOnlyOurs(env) ? undefined : await openMailbox()
  if (caught) closing.push(caught.close)

  const vessel: Vessel = { id: randomUUID(), role: env.ROLE, version: await readVersion(), takesJobsAs: [] }
  const silent = (err: unknown) => log.warn({ err }, 'this process could not say that it runs')
  const beating = await keepBeating(db, { vessel: () => vessel, onFault: silent })
  closing.push(beating.stop)
  return {
    env,
    log,
    url,
    site: { url: url.origin, host: url.host, operator: env.OPERATOR ?? url.host, demo },
    databaseUrl: database.url,
    db,
    replica,
    restore,
    metrics,
    keys,
    files,
    planted,
    demoDesk: opensDesk ? openDemoDesk(planted.organiserId) : undefined,
    caught,
    vessel,
    beating,
  }
}

// Only where it is used: a start in production does not read a mail server's source.
const openMailbox = async () => (await import('../work/catch-mail.ts')).catchMail()
