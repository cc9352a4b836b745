import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ServerUser } from './choose-user.ts'
import { endWithParent } from './end-with-parent.ts'
import type { Binaries } from './find-binaries.ts'
import { readComplaint } from './read-complaint.ts'
import type { Log } from './log.ts'
import { markOf } from './mark-of.ts'
import { bareEnvironment } from './run-as.ts'
import { settings } from './settings.ts'

/** A running server. `ended` comes true with the reason when its process is gone. */
export type Postmaster = { pid: number; signal: (signal: NodeJS.Signals) => void; ended: Promise<string> }

export type LaunchOutcome =
  | { outcome: 'ready'; postmaster: Postmaster }
  | { outcome: 'port-taken' }
  | { outcome: 'leftover' }
  | { outcome: 'failed'; because: string }

/** What a server is started from. `name` is how its user reaches the cluster. */
export type Site = {
  cluster: string
  name: string
  binaries: Binaries
  user: ServerUser
  fsync: boolean
  log: Log
}

// Long, because replaying the journal after a power cut takes as long as it takes.
const LIMIT_MS = 300_000

/**
 * Starts PostgreSQL on one port and comes back when it takes connections, or when it has given up. It gets a process
 * group of its own: a Ctrl-C at the terminal reaches us alone, and we decide what stops first. Ends early when
 * `signal` says so.
 */
export async function launch(site: Site, port: number, signal?: AbortSignal): Promise<LaunchOutcome> {
  const { cluster, name, binaries, user, fsync, log } = site
  const args = ['-D', name, ...settings({ port, mark: await markOf(cluster), fsync })]
  const child = spawn(binaries.postgres, args, {
    ...user.identity,
    cwd: cluster,
    env: bareEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  endWithParent(child)
  const impatience = AbortSignal.any([AbortSignal.timeout(LIMIT_MS), ...(signal ? [signal] : [])])
  const interrupt = () => child.kill('SIGINT')
  if (impatience.aborted) interrupt()
  impatience.addEventListener('abort', interrupt)

  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, killer) => resolve(killer ?? `exit code ${code}`))
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stderr })
  const ready = new Promise<'ready'>((resolve) => {
    lines.on('line', (line) => {
      log[line.startsWith('PANIC') ? 'error' : 'debug'](`PostgreSQL: ${line}`)
      if (line.includes('ready to accept')) resolve('ready')
      if (said.length < 100) said.push(line)
    })
  })
  const closed = new Promise<'closed'>((resolve) => lines.once('close', () => resolve('closed')))

  const first = await Promise.race([ready, ended])
  impatience.removeEventListener('abort', interrupt)
  if (first === 'ready')
    return {
      outcome: 'ready',
      postmaster: { pid: child.pid!, signal: (signal) => child.kill(signal), ended },
    }
  await closed
  return readFailure(said.join('\n') || first)
}

function readFailure(said: string): LaunchOutcome {
  if (/could not bind .*Address already in use/.test(said)) return { outcome: 'port-taken' }
  // An earlier server was killed and its sessions have not noticed yet, or it came up at this very moment.
  if (/shared memory block|lock file "postmaster.pid" already exists/.test(said))
    return { outcome: 'leftover' }
  return { outcome: 'failed', because: readComplaint(said) }
}
