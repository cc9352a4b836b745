import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { endWithParent } from '#db/embedded/end-with-parent.ts'

export type Program = Awaited<ReturnType<typeof startProgram>>

export type ProgramWishes = {
  /** The platform's own folder; another one where another version runs. */
  root?: string
  env: Record<string, string>
  /** Modules of the rig that are loaded into the process first. */
  preloads?: string[]
}

/** What a program says when it does not start, and what it exited with. */
export class NotStarted extends Error {
  readonly code: number | null
  constructor(code: number | null, said: string) {
    super(said)
    this.code = code
  }
}

/** Starts `node app/server/start.ts` as a process and comes back when it serves. Throws a NotStarted when it ends instead. */
export async function startProgram({ root = resolve('.'), env, preloads = [] }: ProgramWishes) {
  const modules = preloads.map((name) => `--import=${resolve('bench/faults', name)}`)
  const child = spawn(process.execPath, [...modules, 'app/server/start.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endWithParent(child)
  const said: string[] = []
  const started = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      if (said.push(line) > 200) said.shift()
      if (/ is open at |worker is running/.test(line)) started.resolve()
    })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  void exited.then((code) => started.reject(new NotStarted(code, said.join('\n'))))
  await started.promise
  return {
    port: Number(env.PORT),
    pid: child.pid!,
    said,
    isUp: () => child.exitCode === null && child.signalCode === null,
    kill: () => void child.kill('SIGKILL'),
    exited,
    async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      return exited
    },
    /** Memory it holds, in bytes; 0 where the system does not say. */
    memory(): number {
      try {
        return (
          Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
        )
      } catch {
        return 0
      }
    },
  }
}
