/** What a process measured in a second. */
export type Measured = {
  /** How late its event loop was on average, in milliseconds. */
  loopMs: number
  /** How long a small question to the database took, with the wait for a connection, in milliseconds. */
  waitMs: number
  /** Requests that are costly: searches, filters, later pages of lists. */
  costly: number
}

// Each by itself means that readers wait: a loop that is late by 100 ms answers nobody sooner; a connection is not to be had
// for a second; and a search takes twenty milliseconds of a process (docs/performance.md), so forty a second are nearly all
// that it can do.
const most: Measured = { loopMs: 100, waitMs: 1_000, costly: 40 }
const AFTER_SECONDS = 5
const OVER_SECONDS = 30

/**
 * Tells from what is measured second by second whether a spike is on: it begins after five seconds in a row above any of
 * the limits, and is over after thirty in a row below half of each. So it neither begins with a hiccup nor flickers.
 */
export function feelSpike(): (measured: Measured) => boolean {
  let on = false
  let row = 0
  return (measured) => {
    const names = Object.keys(most) as (keyof Measured)[]
    const goesOn = on
      ? names.every((name) => measured[name] < most[name] / 2)
      : names.some((name) => measured[name] > most[name])
    row = goesOn ? row + 1 : 0
    if (row >= (on ? OVER_SECONDS : AFTER_SECONDS)) [on, row] = [!on, 0]
    return on
  }
}
