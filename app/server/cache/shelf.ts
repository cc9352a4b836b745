type Kept = { bytes: number }

/**
 * Holds what is worth keeping up to a number of bytes and lets go of what nobody has asked for longest. Nothing may take
 * more than a sixteenth of it, so that one answer cannot push out the others.
 */
export class Shelf<Value extends Kept> {
  #kept = new Map<string, Value>()
  #mostBytes: number
  #lastAsked: string | undefined
  bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
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
    if (value.bytes > this.#mostBytes / 16) return
    this.#kept.set(key, value)
    this.#lastAsked = key
    this.bytes += value.bytes
    for (const oldest of this.#kept.keys()) {
      if (this.bytes <= this.#mostBytes) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.bytes -= this.#kept.get(key)?.bytes ?? 0
    this.#kept.delete(key)
  }

  /** Lets go of everything that is not good any more. */
  sweep(isGood: (value: Value) => boolean): void {
    for (const [key, value] of this.#kept) if (!isGood(value)) this.delete(key)
  }
}
