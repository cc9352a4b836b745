/** A real streaming replica of an embedded database, for tests and the fault rig. */
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { chooseUser } from './choose-user.ts'
import { endPostmaster } from './end-postmaster.ts'
import { findBinaries } from './find-binaries.ts'
import { giveTo } from './give-to.ts'
import { launchOnFreePort } from './launch-on-free-port.ts'
import type { Log } from './log.ts'
import { reach } from './reach.ts'

const WITHOUT = /\/(?:postmaster\.(?:pid|opts)|pg_replslot\/.*|pg_stat_tmp\/.*)$/

export type Standby = { url: string; pid: number; stop: () => Promise<void> }

/**
 * Makes a streaming replica of the database in `dataDir`, which runs at `url`, in a new folder, and comes back when it
 * takes readers. As `pg_basebackup` would, which the packaged PostgreSQL lacks: a copy of the folder between
 * `pg_backup_start` and `pg_backup_stop`.
 */
export async function startStandby({
  dataDir,
  url,
  folder,
  log,
}: {
  dataDir: string
  url: string
  folder: string
  log: Log
}): Promise<Standby> {
  const cluster = join(folder, 'cluster')
  const primary = new URL(url)
  primary.username = 'postgres'
  const client = new pg.Client({ connectionString: primary.href.replace(/\/undersigned$/, '/postgres') })
  await client.connect()
  await client.query(`select pg_backup_start('standby', true)`)
  const from = join(dataDir, 'postgres/cluster')
  await cp(from, cluster, { recursive: true, filter: (path) => !WITHOUT.test(path) })
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await client.end()
  await writeFile(join(cluster, 'backup_label'), rows[0]!.labelfile)
  await writeFile(join(cluster, 'standby.signal'), '')
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  const { hostname, port, password } = primary
  const source = `host=${hostname} port=${port} user=postgres password=${password}`
  await writeFile(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`)

  const user = await chooseUser(from)
  await giveTo(user, cluster)
  const binaries = await findBinaries(user, log)
  const site = { cluster, name: await reach(user, cluster), binaries, user, fsync: false, log }
  const launched = await launchOnFreePort(site)
  const here = new URL(url)
  here.port = String(launched.port)
  return {
    url: here.href,
    pid: launched.postmaster.pid,
    stop: () => endPostmaster(launched.postmaster),
  }
}
