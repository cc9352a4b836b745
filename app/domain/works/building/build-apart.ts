import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Built, Order, Progress } from '../kind.ts'

export type BuildFault = 'disk-full' | 'crashed' | 'cancelled' | 'broken'

export type BuildOutcome =
  | { outcome: 'built'; built: Built }
  /** `disk-full`: nothing fits any more. `crashed`: its process ended, from want of memory for instance. `broken`: a bug. */
  | { outcome: 'not-built'; fault: BuildFault; error?: Error }

/** What the process of a build says. */
export type Said =
  | { progress: [step: string, done: number, of: number] }
  | { built: Built }
  | { fault: { message: string; stack?: string; code?: string } }

/**
 * How the process of a build is started, to need little memory. It makes and drops half seconds of sound and pages in streams: left alone,
 * Node lets 16 MB of such waste gather in each thread, and the C library keeps a heap for each. Measured on an album of 47
 * minutes, 399 MB in all, against 256 MB so.
 */
export const lean = { execArgv: ['--max-semi-space-size=1'], env: { MALLOC_ARENA_MAX: '1' } }

/**
 * Builds an edition in a process of its own with the lowest priority, so that signing goes on beside it and a build that runs out of
 * memory takes nothing with it. Ended at once when the signal aborts.
 */
export async function buildApart(
  order: Order,
  { builder, progress, signal }: { builder: string; progress: Progress; signal: AbortSignal },
): Promise<BuildOutcome> {
  // No secret and no database address goes along: a build knows names, which are public, and nothing else.
  const env = { NODE_ENV: 'production' as const, TZ: 'UTC', ...lean.env }
  const execArgv = [...process.execArgv, ...lean.execArgv]
  const child = fork(new URL('./in-child.ts', import.meta.url), { serialization: 'advanced', env, execArgv })
  const end = () => void child.kill('SIGKILL')
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  let last: BuildOutcome | undefined
  child.on('message', (said: Said) => {
    if ('progress' in said) progress(...said.progress)
    else if ('built' in said) last = { outcome: 'built', built: said.built }
    else last = { outcome: 'not-built', ...readFault(said.fault) }
  })
  child.on('error', () => {})
  child.send({ order, builder }, () => {})
  await once(child, 'exit')
  signal.removeEventListener('abort', end)
  if (signal.aborted) return { outcome: 'not-built', fault: 'cancelled' }
  return last ?? { outcome: 'not-built', fault: 'crashed' }
}

function readFault({ message, stack, code }: { message: string; stack?: string; code?: string }) {
  if (code === 'ENOSPC') return { fault: 'disk-full' as const }
  return { fault: 'broken' as const, error: Object.assign(new Error(message), { stack }) }
}
