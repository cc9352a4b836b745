import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/connection.ts'
import { sequence } from './sequence.ts'

// Four batches a second: a count nobody sees as late, and the pace at which pages are told of it.
const IDLE_MS = 250
const AFTER_A_FAULT_MS = 1_000

/**
 * Runs the sequencer until the signal aborts, at once again while there is a backlog, four times a second otherwise.
 * A fault (the database restarting) is reported and tried again; what was not placed is still waiting.
 */
export async function keepSequencing(
  db: Db,
  { signal, onFault }: { signal: AbortSignal; onFault: (error: unknown) => void },
): Promise<void> {
  const most = 5_000
  while (!signal.aborted) {
    let wait = IDLE_MS
    try {
      if ((await sequence(db, { most })) === most) wait = 0
    } catch (error) {
      onFault(error)
      wait = AFTER_A_FAULT_MS
    }
    await pause(wait, undefined, { signal }).catch(() => {})
  }
}
