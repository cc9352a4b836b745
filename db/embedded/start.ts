import { access, constants, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chooseUser } from './choose-user.ts'
import { createDatabase } from './create-database.ts'
import { endPostmaster } from './end-postmaster.ts'
import { findBinaries } from './find-binaries.ts'
import { initCluster } from './init-cluster.ts'
import { inspectCluster } from './inspect-cluster.ts'
import { keepPassword } from './keep-password.ts'
import { keepRunning } from './keep-running.ts'
import { launchOnFreePort } from './launch-on-free-port.ts'
import type { Log } from './log.ts'
import { reach } from './reach.ts'
import { readAsFault } from './read-as-fault.ts'
import { takeLock } from './take-lock.ts'

/** A running database: where to connect, and how to stop it. Stopping twice is stopping once. */
export type Embedded = { url: string; stop: () => Promise<void> }

type Wishes = {
  dataDir: string
  log: Log
  /** Off only in tests: without it a power cut costs the database. */
  fsync?: boolean
}

/**
 * Brings up the database of a data folder, making it when there is none, and comes back when it takes connections. It
 * lasts until stop() or the end of this process. Throws a StartFault for everything the person can mend.
 */
export async function startEmbedded({ dataDir, log, fsync = true }: Wishes): Promise<Embedded> {
  const home = resolve(dataDir)
  try {
    const folder = join(home, 'postgres')
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const giveBack = takeLock(folder)
    try {
      return await serve(folder, log, fsync, giveBack)
    } catch (error) {
      giveBack()
      throw error
    }
  } catch (error) {
    throw readAsFault(error, home)
  }
}

async function serve(folder: string, log: Log, fsync: boolean, giveBack: () => void): Promise<Embedded> {
  const cluster = join(folder, 'cluster')
  const user = await chooseUser(cluster)
  const binaries = await findBinaries(user, log)
  const clusterExists = await inspectCluster(cluster, user, binaries.version)
  const password = await keepPassword(folder, { clusterExists })
  if (!clusterExists) await initCluster(folder, { binaries, user, password, fsync })

  const name = await reach(user, cluster)
  const site = { cluster, name, binaries, user, fsync, log }
  const { postmaster, port } = await launchOnFreePort(site)
  try {
    const url = await createDatabase({ port, password })
    const unseen = name === cluster ? '' : `, who cannot enter the folders above it and has it as ${name}`
    log.info(
      `PostgreSQL ${binaries.version} serves ${cluster} on 127.0.0.1:${port} as user ${user.name}${unseen}.`,
    )
    const stop = keepRunning(site, port, postmaster)
    return { url, stop: () => stop().finally(giveBack) }
  } catch (error) {
    await endPostmaster(postmaster)
    throw error
  }
}
