import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Log } from './log.ts'
import { markOf } from './mark-of.ts'
import { StartFault } from './start-fault.ts'

const FAST_MS = 20_000
const IMMEDIATE_MS = 10_000
const LOOK_MS = 20

/**
 * Stops the PostgreSQL that an earlier process left running on this cluster when it was killed. To be called with the
 * lock held: then nobody is using it. A postmaster.pid that names no such process is made harmless. Throws a
 * StartFault when the leftover does not go.
 */
export async function stopLeftover(cluster: string, log: Log) {
  const pidFile = join(cluster, 'postmaster.pid')
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  const runs = async () => isPostmasterOf(await wordsOf(pid), cluster)

  if (!(await runs())) {
    // The number may belong to some other program by now, and PostgreSQL would refuse to start for its sake. It takes
    // its parent's number for a stale one. The file itself must stay: through its other lines PostgreSQL finds out
    // whether sessions of the dead server still write to the cluster.
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'))
    return
  }

  log.warn(`Stopping the PostgreSQL (process ${pid}) that an earlier run left behind.`)
  for (const [signal, patience] of [
    ['SIGINT', FAST_MS],
    ['SIGQUIT', IMMEDIATE_MS],
  ] as const) {
    signalIfThere(pid, signal)
    for (const end = Date.now() + patience; Date.now() < end; await delay(LOOK_MS))
      if (!(await runs())) return
  }
  throw new StartFault(
    `An earlier run left a PostgreSQL (process ${pid}) on ${cluster} that does not stop: end it by hand and start again.`,
  )
}

/** The words a process was started with; none when there is no process, or a dead one that has not been buried. */
async function wordsOf(pid: number): Promise<string[]> {
  // Readable to all, unlike its working directory, which a container's root may not see.
  if (platform() === 'linux')
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const shown = promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return (await shown.catch(() => ({ stdout: '' }))).stdout.trim().split(' ')
}

/** By our mark, or by its path when somebody started it by hand. */
async function isPostmasterOf(words: string[], cluster: string) {
  if (words.includes(`cluster_name=${await markOf(cluster)}`)) return true
  return basename(words[0] ?? '') === 'postgres' && words.includes(cluster)
}

function signalIfThere(pid: number, signal: 'SIGINT' | 'SIGQUIT') {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
