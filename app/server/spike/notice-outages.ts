const LEAST_SECONDS = 60
// What nobody tried, nobody was kept from: tries further apart say nothing of the time between them.
const GAP_SECONDS = 30

/**
 * Notices when nobody could sign for longer than a minute: from the first try that failed for lack of us (the database is
 * away, the queue is full) to the first that works again, with none that worked between. `over` is then told of the
 * seconds. `now` is a clock of this process that never goes back, in milliseconds.
 */
export function noticeOutages(over: (seconds: number) => void, now: () => number = () => performance.now()) {
  let since: number | undefined
  let last = 0
  const goesOn = () => since !== undefined && now() - last <= GAP_SECONDS * 1_000
  return {
    failed() {
      if (!goesOn()) since = now()
      last = now()
    },
    worked() {
      const seconds = goesOn() ? (now() - since!) / 1_000 : 0
      since = undefined
      if (seconds >= LEAST_SECONDS) over(seconds)
    },
    /** How long one has lasted that goes on just now, up to the last try, in seconds; undefined where none does. */
    going(): number | undefined {
      const seconds = goesOn() ? (last - since!) / 1_000 : 0
      return seconds >= LEAST_SECONDS ? seconds : undefined
    },
  }
}

export type Outages = ReturnType<typeof noticeOutages>
