import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'
import type { Pool } from 'pg'

const AFTER_A_FAULT_MS = 1_000
// Longer than a job that minds its end takes, and within the ten seconds a supervisor waits before it kills.
const STOP_MS = 5_000

export type Queue = {
  /** The names under which this process holds jobs at present. */
  takesJobsAs: string[]
  /** Lets the jobs under way finish and takes no more. */
  stop: () => Promise<void>
}

type Running = { runner: Runner; broken: Promise<unknown> }

/**
 * Runs the job queue until it is stopped. A queue that cannot note how a job ended, because the database went away in that
 * moment, gives up; it is then begun again, as soon as the database answers, and what it held is given back first. Every
 * job may run twice. Throws when the queue cannot be begun the first time.
 */
export async function keepQueue(
  pgPool: Pool,
  options: RunnerOptions,
  onFault: (error: unknown) => void,
): Promise<Queue> {
  const takesJobsAs: string[] = []
  const stopping = new AbortController()
  const { signal } = stopping
  const stopped = new Promise<void>((tell) => signal.addEventListener('abort', () => tell()))

  const begin = async (): Promise<Running> => {
    const events = new EventEmitter()
    // A job is locked in the name of the pool that took it, not of the worker in it that works at it.
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) =>
      takesJobsAs.push(workerPool.id),
    )
    const fatal = new Promise((tell) =>
      events.once('pool:fatalError', ({ error }: { error: unknown }) => tell(error)),
    )
    // Without a batch the queue notes a job's end with nobody listening, and a note that fails would end the whole process.
    const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
    const runner = await run({ ...options, pgPool, events, preset, noHandleSignals: true })
    return { runner, broken: Promise.race([fatal, runner.promise.catch((error: unknown) => error)]) }
  }

  const beginAgain = async (): Promise<Running | undefined> => {
    while (!signal.aborted) {
      await pause(AFTER_A_FAULT_MS, undefined, { signal }).catch(() => {})
      try {
        await pgPool.query('select graphile_worker.force_unlock_workers($1)', [takesJobsAs])
        takesJobsAs.length = 0
        return await begin()
      } catch (error) {
        onFault(error)
      }
    }
    return undefined
  }

  let running: Running | undefined = await begin()
  const kept = (async () => {
    while (running) {
      const { runner, broken }: Running = running
      const error = await Promise.race([broken, stopped])
      if (signal.aborted) return
      onFault(error)
      // Not waited for: it would wait for ever for the note that it could not make (graphile-worker 0.18).
      runner.stop().catch(() => {})
      running = await beginAgain()
    }
  })()
  return {
    takesJobsAs,
    async stop() {
      stopping.abort()
      await kept
      await Promise.race([running?.runner.stop().catch(() => {}), pause(STOP_MS, undefined, { ref: false })])
    },
  }
}
