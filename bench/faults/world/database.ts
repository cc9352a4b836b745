import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import type { ServerUser } from '#db/embedded/choose-user.ts'
import { endWithParent } from '#db/embedded/end-with-parent.ts'
import type { Binaries } from '#db/embedded/find-binaries.ts'
import { bareEnvironment } from '#db/embedded/run-as.ts'
import { settings } from '#db/embedded/settings.ts'

export type Cluster = { folder: string; port: number; password: string; binaries: Binaries; user: ServerUser }

// What the embedded server has, and what a second one beside it needs. A lost sender is noticed at once, so that a fault
// lasts as long as the rig wants and not as long as a default.
const beside = {
  max_connections: 150,
  wal_keep_size: '256MB',
  max_wal_size: '256MB',
  wal_retrieve_retry_interval: '100ms',
  restart_after_crash: 'on',
}

/** One PostgreSQL of the rig: a real server process on a data folder of its own, primary or standby by what lies in it. */
export class Database {
  readonly cluster: Cluster
  #child: ChildProcess | undefined
  /** The server's own words, newest last. */
  readonly said: string[] = []

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }

  get isUp(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Starts the server and comes back when it takes connections. Throws with its words when it ends instead. */
  async start(): Promise<void> {
    const { folder, port, binaries, user } = this.cluster
    const more = Object.entries(beside).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const given = [...settings({ port, mark: `rig-${port}`, fsync: true }), ...more]
    const child = spawn(binaries.postgres, ['-D', folder, ...given], {
      ...user.identity,
      cwd: folder,
      env: bareEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    endWithParent(child)
    this.#child = child
    const ready = Promise.withResolvers<void>()
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (this.said.push(line) > 200) this.said.shift()
      if (/ready to accept (read-only )?connections/.test(line)) ready.resolve()
    })
    child.once('exit', () =>
      ready.reject(new Error(`PostgreSQL did not start:\n${this.said.slice(-5).join('\n')}`)),
    )
    await ready.promise
  }

  /** Ends it as `pg_ctl stop` does: `SIGINT` in good order, `SIGQUIT` at once and without writing anything down. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    if (!this.isUp) return
    const gone = once(this.#child!, 'exit')
    this.#child!.kill(signal)
    await gone
  }

  /** The whole machine is gone: every process of it ends in the same moment, and none has time to notice. */
  async vanish(): Promise<void> {
    if (!this.isUp) return
    const { pid } = this.#child!
    const gone = once(this.#child!, 'exit')
    process.kill(pid!, 'SIGSTOP')
    for (const one of [...childrenOf(pid!), pid!]) process.kill(one, 'SIGKILL')
    await gone
  }

  /** Runs statements as the superuser over one connection, and returns the rows of the last. */
  async ask<Row extends object>(...statements: string[]): Promise<Row[]> {
    const client = await this.openSession()
    try {
      let rows: Row[] = []
      for (const statement of statements) ({ rows } = await client.query<Row>(statement))
      return rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** A session of the superuser's, to be ended by whoever opened it. */
  async openSession(): Promise<pg.Client> {
    const { port, password } = this.cluster
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'undersigned',
    })
    client.on('error', () => {})
    await client.connect()
    return client
  }

  file(name: string): string {
    return join(this.cluster.folder, name)
  }
}

function childrenOf(parent: number): number[] {
  const processes = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return processes
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
    .filter(([, of]) => of === parent)
    .map(([pid]) => pid)
}
