import { setTimeout as pause } from 'node:timers/promises'

/** Something that goes on until it is told to stop, and has done what was left when `stop` comes back. */
export type Writing = { stop: () => Promise<void> }

/**
 * Writes again and again, `everyMs` after it was done with the time before, and once more when it is stopped. A fault is told
 * and tried again.
 */
export function keepWriting(
  write: () => Promise<void>,
  { everyMs, onFault }: { everyMs: number; onFault: (error: unknown) => void },
): Writing {
  const stopping = new AbortController()
  const { signal } = stopping
  const writing = async () => {
    do {
      await pause(everyMs, undefined, { signal }).catch(() => {})
      await write().catch(onFault)
    } while (!signal.aborted)
  }
  const written = writing()
  return {
    async stop() {
      stopping.abort()
      await written
    },
  }
}
