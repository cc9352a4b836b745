import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { chooseUser } from '#db/embedded/choose-user.ts'
import { createDatabase } from '#db/embedded/create-database.ts'
import { findBinaries } from '#db/embedded/find-binaries.ts'
import { initCluster } from '#db/embedded/init-cluster.ts'
import { pickPort } from '#db/embedded/pick-port.ts'
import { migrate } from '#db/migrate.ts'
import { makeStandby, STANDBY } from './base-backup.ts'
import { Database } from './database.ts'
import { Line } from './line.ts'

const quiet = { debug() {}, info() {}, warn: console.warn, error: console.error }

export type Databases = Awaited<ReturnType<typeof openDatabases>>

/**
 * A migrated primary and a standby that streams from it over a line of the rig. An acknowledged commit is on both
 * (`synchronous_standby_names`), which is what lets the primary be lost without losing anybody.
 */
export async function openDatabases(folder: string) {
  const password = randomBytes(24).toString('base64url')
  const user = await chooseUser(join(folder, 'cluster'))
  const binaries = await findBinaries(user, quiet)
  await initCluster(folder, { binaries, user, password, fsync: true })
  const first = new Database({
    folder: join(folder, 'cluster'),
    port: await pickPort(),
    password,
    binaries,
    user,
  })
  await first.start()
  await migrate(await createDatabase({ port: first.cluster.port, password }))

  const replication = await new Line(first.cluster.port).open()
  let places = 0
  const databases = {
    primary: first,
    standby: undefined as Database | undefined,
    replication,
    password,
    /** Makes a new standby of the present primary and waits until commits wait for it. */
    async addStandby() {
      replication.leadTo(databases.primary.cluster.port)
      const place = { folder: join(folder, `standby-${(places += 1)}`), port: await pickPort() }
      databases.standby = await makeStandby(databases.primary, { ...place, through: replication.port })
      await databases.waitForStandby(true)
      await databases.standbyFollows()
    },
    /** Whether commits wait for the standby; the switch is an operator's, and explicit. */
    async waitForStandby(wanted: boolean) {
      const names = wanted ? STANDBY : ''
      await databases.primary.ask(
        `alter system set synchronous_standby_names = '${names}'`,
        'select pg_reload_conf()',
      )
    },
    async standbyFollows() {
      const following = `select from pg_stat_replication where state = 'streaming' and sync_state = 'sync'`
      while ((await databases.primary.ask(following)).length === 0)
        await new Promise((soon) => setTimeout(soon, 50))
    },
    async close() {
      replication.close()
      await Promise.all([databases.standby?.stop('SIGQUIT'), databases.primary.stop('SIGQUIT')])
    },
  }
  await databases.addStandby()
  return databases
}
