import { setImmediate as afterReading } from 'node:timers/promises'

/** Somebody has waited as long as they wait for the database. What was under way may have been done. */
export class Impatient extends Error {
  override name = 'Impatient'
  readonly code = 'ETIMEDOUT'
}

/**
 * How long one who asks waits for the database in all, in milliseconds: for connections and answers together, however many one
 * after the other. Time in which nothing is waited for does not count. With `isThere` it is how long they wait before they ask
 * whether the database answers at all; while it does they wait on, and the patience of each statement is what ends a slow one.
 * Infinity where nobody has to be answered.
 */
export class Patience {
  readonly #ms: number
  readonly #isThere: (() => Promise<boolean>) | undefined
  readonly #over = Promise.withResolvers<never>()
  #leftMs: number
  #state: 'waits' | 'asks' | 'is over' | 'has ended' = 'waits'
  #waits = 0
  #since = 0
  #clock: NodeJS.Timeout | undefined

  constructor(ms: number, isThere?: () => Promise<boolean>) {
    this.#ms = this.#leftMs = ms
    this.#isThere = isThere
    this.#over.promise.catch(() => {})
  }

  /** What `ask` brings; rejects with an `Impatient` when patience ends before it comes, and asks nothing where it has ended already. */
  async wait<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.#state === 'is over') return this.#over.promise
    if (this.#waits++ === 0) this.#start()
    try {
      return await Promise.race([ask(), this.#over.promise])
    } finally {
      if (--this.#waits === 0) this.#stop()
    }
  }

  /** Whoever was to be answered has been: what is still asked takes as long as it takes. */
  end(): void {
    if (this.#state !== 'is over') this.#state = 'has ended'
    clearTimeout(this.#clock)
  }

  #start(): void {
    if (this.#state !== 'waits' || this.#leftMs === Infinity) return
    this.#since = performance.now()
    this.#clock = setTimeout(() => void this.#run(), this.#leftMs)
  }

  #stop(): void {
    clearTimeout(this.#clock)
    if (this.#state === 'waits') this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - this.#since))
  }

  async #run(): Promise<void> {
    this.#state = 'asks'
    // Where this process was held up itself, the answer may be here, unread.
    await afterReading()
    const waitsOn = this.#waits === 0 || (await this.#isThere?.())
    if (this.#state !== 'asks') return
    if (waitsOn) {
      this.#state = 'waits'
      this.#leftMs = this.#isThere ? this.#ms : 0
      if (this.#waits > 0) this.#start()
      return
    }
    this.#state = 'is over'
    this.#over.reject(new Impatient('the database does not answer in time'))
  }
}
