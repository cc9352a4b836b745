import { setTimeout as pause } from 'node:timers/promises'
import { fairQueue } from './fair-queue.ts'
import { isPassing, isUndone } from './is-away.ts'

export type Gathering<Item> = {
  /** Whose turn it is goes round by this: a crowd with one key never makes another key wait for all of it. */
  keyOf: (item: Item) => string
  /** Most items in one call. */
  most: number
  /** Most calls under way at once. */
  lanes: number
  /** Most items that wait for a call. */
  waiting: number
  /** Nobody waits longer than this for an answer, and nobody is let in whose turn would take half as long as they can wait. */
  patienceMs: number
}

/** No place was free, or none became free in time: nothing was done, and the same may be asked again. */
export class Full extends Error {
  override name = 'Full'
}

/** It was begun, and whether it was done is not known: the answer did not come in time. */
export class Unanswered extends Error {
  override name = 'Unanswered'
  readonly code = 'ETIMEDOUT'
}

// As often as TRUST F20 asks for; by chance, so that two who were in each other's way miss each other the next time.
const ATTEMPTS = 3
const JITTER_MS = 40

/** A call for one, see `gather`. */
export type Gathered<Item, Answer> = {
  (item: Item, by?: { until: number }): Promise<Answer>
  /** Whether whoever asked now with this key would be refused at once, because their turn would come too late. */
  isFull: (key: string) => boolean
  /** How many wait for a call just now; those of calls under way are not among them. */
  waiting: () => number
}

/**
 * Turns a call for many into a call for one: what is asked for while calls are under way waits, and leaves together with
 * the next. No timer decides when: a call leaves as soon as a lane is free, so that one alone does not wait, and a
 * thousand at once share few calls (measured: four times the throughput of one call each, at lower latency).
 *
 * `call` gives one answer for each item, in their order, or fails for all of them. What fails for a passing reason (a
 * deadlock, a lost connection) is asked again as it was, three times in all; what fails for another is asked again one by
 * one, so that an item that cannot be fails alone. `call` must bear to be asked twice for the same item, because a
 * connection can be lost between a commit and the word that it is done.
 *
 * Whoever asks may have less patience than others: then an answer, of whatever kind, comes by the moment `until`, in
 * milliseconds of `performance.now()`.
 *
 * Rejects with `Full` or `Unanswered`, or with what `call` threw for this item alone; where an earlier try of it may have been
 * done, never with what says that nothing was (`isUndone`), but with what that try threw.
 */
export function gather<Item, Answer>(
  call: (items: Item[]) => Promise<Answer[]>,
  { keyOf, most, lanes, waiting, patienceMs }: Gathering<Item>,
): Gathered<Item, Answer> {
  const queue = fairQueue<Asked<Item, Answer>>()
  const underWay = new Set<{ since: number }>()
  let paceMs = 0
  let leaving = false

  const ask = (item: Item, { until } = { until: Infinity }) =>
    new Promise<Answer>((answer, refuse) => {
      const leftMs = Math.min(patienceMs, Math.max(0, until - performance.now()))
      const key = keyOf(item)
      const isLong = expectedMs(queue.size) > leftMs / 2
      if (isLong && expectedMs(queue.before(key)) > leftMs / 2)
        return refuse(new Full('the wait would be too long'))
      // Its turn comes soon, among those of a crowd which are many already.
      if (isLong || queue.size >= waiting)
        queue.giveWay(key)?.refuse(new Full('a crowd gave way to somebody else'))
      if (queue.size >= waiting) return refuse(new Full('no place is free'))
      queue.add(key, new Asked(item, leftMs, answer, refuse))
      leaveSoon()
    })
  const isFull = (key: string) =>
    expectedMs(queue.size) > patienceMs / 2 && expectedMs(queue.before(key)) > patienceMs / 2
  return Object.assign(ask, { isFull, waiting: () => queue.size })

  /** How long one would wait before whom so many are taken: by what a call took lately, or has taken already where one hangs. */
  function expectedMs(ahead: number): number {
    if (underWay.size < lanes) return 0
    const oldest = Math.min(...[...underWay].map(({ since }) => since))
    const eachMs = Math.max(paceMs, performance.now() - oldest)
    return (Math.ceil((ahead + 1) / most) * eachMs) / lanes
  }

  // What one turn of the event loop brings goes together.
  function leaveSoon(): void {
    if (leaving || underWay.size >= lanes || queue.size === 0) return
    leaving = true
    setImmediate(() => {
      leaving = false
      while (underWay.size < lanes && queue.size > 0) void leave(queue.take(most))
    })
  }

  async function leave(batch: Asked<Item, Answer>[]): Promise<void> {
    const turn = { since: performance.now() }
    underWay.add(turn)
    await settle(batch)
    underWay.delete(turn)
    paceMs = paceMs * 0.8 + (performance.now() - turn.since) * 0.2
    leaveSoon()
  }

  async function settle(batch: Asked<Item, Answer>[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const inTime = batch.filter((asked) => asked.begin())
      if (inTime.length === 0) return
      try {
        const answers = await call(inTime.map(({ item }) => item))
        return inTime.forEach((asked, place) => asked.answer(answers[place]!))
      } catch (error) {
        for (const asked of inTime) asked.fail(error)
        const again = isPassing(error) && attempt < ATTEMPTS
        if (again) await pause(attempt * JITTER_MS * Math.random())
        else if (isPassing(error) || inTime.length === 1)
          return inTime.forEach((asked) => asked.refuse(error))
        else return settleEach(inTime)
      }
    }
  }

  async function settleEach(batch: Asked<Item, Answer>[]): Promise<void> {
    for (const asked of batch) await settle([asked])
  }
}

/** Somebody who waits, and gives up when nothing has come in time. */
class Asked<Item, Answer> {
  readonly answer: (answer: Answer) => void
  readonly refuse: (error: unknown) => void
  readonly item: Item
  #begun = false
  #gone = false
  #doubt: unknown

  constructor(
    item: Item,
    patienceMs: number,
    answer: (answer: Answer) => void,
    refuse: (error: unknown) => void,
  ) {
    this.item = item
    const impatience = setTimeout(() => {
      this.#gone = true
      refuse(this.#begun ? new Unanswered('no answer in time') : new Full('no place became free in time'))
    }, patienceMs)
    this.answer = (given) => {
      clearTimeout(impatience)
      answer(given)
    }
    this.refuse = (error) => {
      clearTimeout(impatience)
      refuse(isUndone(error) ? (this.#doubt ?? error) : error)
    }
  }

  /** False for one who has given up. */
  begin(): boolean {
    this.#begun = true
    return !this.#gone
  }

  /**
   * How a try ended. What is known to have come to nothing was not begun, for whoever gives up before the next; but what may have
   * been done stays in doubt, because that a later try came to nothing says nothing of the one before.
   */
  fail(error: unknown): void {
    if (isUndone(error)) this.#begun = this.#doubt !== undefined
    else if (isPassing(error)) this.#doubt ??= error
  }
}
