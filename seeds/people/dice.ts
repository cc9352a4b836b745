/** Chance that can be thrown again: the same seed gives the same throws, on every machine. */
export type Dice = {
  /** A number from 0 up to, and never reaching, 1. */
  throwOne(): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Prefers what stands early in the list. */
  pickEarly<T>(list: readonly T[]): T
}

export function dice(seed: number): Dice {
  let state = seed >>> 0

  // Mulberry32: 32 bits of state are plenty for a demonstration, and for nothing that must be secret.
  function throwOne() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  return {
    throwOne,
    chance: (probability) => throwOne() < probability,
    pick: (list) => list[Math.floor(throwOne() * list.length)]!,
    pickEarly: (list) => list[Math.floor(throwOne() ** 1.7 * list.length)]!,
  }
}
