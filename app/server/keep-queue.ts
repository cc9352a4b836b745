import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'
import type { Pool } from 'pg'

const AFTER_A_FAULT_MS = 1_000

export type Queue = {
  /** The names under which this process takes jobs at present. */
  takesJobsAs: string[]
  /** Lets the jobs under way finish and takes no more. */
  stop: () => Promise<void>
}

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
  const events = new EventEmitter().on('worker:create', ({ worker }: { worker: { workerId: string } }) =>
    takesJobsAs.push(worker.workerId),
  )
  // Without a batch the queue notes a job's end with nobody listening, and a note that fails would end the whole process.
  const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
  const begin = () => run({ ...options, pgPool, events, preset, noHandleSignals: true })
  const stopping = new AbortController()
  const { signal } = stopping

  const beginAgain = async (): Promise<Runner | undefined> => {
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

  let runner: Runner | undefined = await begin()
  const kept = (async () => {
    while (runner) {
      await runner.promise.catch(onFault)
      runner = await beginAgain()
    }
  })()
  return {
    takesJobsAs,
    async stop() {
      stopping.abort()
      await runner?.stop().catch(() => {})
      await kept
    },
  }
}
