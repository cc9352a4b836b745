type Wishes<Value> = {
  /** What a value weighs; one where nothing is said, so that a shelf holds a number of them. */
  weigh?: (value: Value) => number
  /** The most that one value may weigh, so that it cannot push out all others. */
  mostEach?: number
}

/** Holds what is worth keeping up to a weight, and lets go of what nobody has asked for longest. */
export class Shelf<Value> {
  #kept = new Map<string, Value>()
  #most: number
  #mostEach: number
  #weigh: (value: Value) => number
  #lastAsked: string | undefined
  #weight = 0

  constructor(most: number, { weigh = () => 1, mostEach = most }: Wishes<Value> = {}) {
    this.#most = most
    this.#mostEach = mostEach
    this.#weigh = weigh
  }

  /** What is kept under a key; asking for it is what makes it stay. */
  get(key: string): Value | undefined {
    const value = this.#kept.get(key)
    // In a crowd it is the same one again and again.
    if (value === undefined || key === this.#lastAsked) return value
    this.#lastAsked = key
    // A Map gives its keys in the order they were set: the first is the one asked for longest ago.
    this.#kept.delete(key)
    this.#kept.set(key, value)
    return value
  }

  /** Keeps a value, unless it is too large. */
  set(key: string, value: Value): void {
    this.delete(key)
    const weight = this.#weigh(value)
    if (weight > this.#mostEach) return
    this.#kept.set(key, value)
    this.#lastAsked = key
    this.#weight += weight
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#most) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const value = this.#kept.get(key)
    if (value === undefined) return
    this.#weight -= this.#weigh(value)
    this.#kept.delete(key)
  }

  /** Lets go of everything that is not good any more. */
  sweep(isGood: (value: Value) => boolean): void {
    for (const [key, value] of this.#kept) if (!isGood(value)) this.delete(key)
  }
}
