import { setTimeout as pause } from 'node:timers/promises'

/**
 * Begins a deed every so many milliseconds while that is to go on, whether or not those begun before are done, and ends when
 * all of them are. `due` is the moment at which it was to begin, of `performance.now()`: who counts from there counts the
 * waiting behind what was slow as well. Throws what the first deed threw that failed, and begins no other.
 */
export async function byTheClock(
  everyMs: number,
  goesOn: () => boolean,
  deed: (due: number) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  const deeds: Promise<unknown>[] = []
  const start = performance.now()
  for (let due = start; goesOn() && failures.length === 0; due += everyMs) {
    await pause(Math.max(0, Math.ceil(due - performance.now())))
    deeds.push(deed(due).catch((failure: unknown) => failures.push(failure)))
  }
  await Promise.all(deeds)
  if (failures.length > 0) throw failures[0]
}
