import { isAway } from '#db/is-away.ts'
import { Shelf } from './shelf.ts'

const MOST_ANSWERS = 500
const DAY_SECONDS = 24 * 60 * 60

type Kept = { value: unknown; at: number }

type Wishes<Value> = {
  /** Before when (of `now`) an answer is known to be untrue: it stands in for nothing any more. */
  untrueBefore?: () => number
  /** How long an answer may stand in for the database, in seconds. */
  forSeconds?: number
  /** Which answers are worth a place. A stranger can ask for any number of things that are not there. */
  keep?: (value: Value) => boolean
}

/**
 * A memory of the newest good answers, for the time the database is away. It holds `most` of them and lets go of the
 * one nobody has asked for longest. `now` is a clock of this process, in milliseconds, that never goes back.
 */
export function rememberAnswers({ most = MOST_ANSWERS, now = () => performance.now() } = {}) {
  const memory = new Shelf<Kept>(most)

  return async function known<Value>(
    key: string,
    read: () => Promise<Value>,
    { forSeconds = DAY_SECONDS, keep = () => true, untrueBefore = () => -Infinity }: Wishes<Value> = {},
  ): Promise<{ value: Value; stale: boolean }> {
    // What is read is of this moment, however long it takes: what is said meanwhile may not be in it.
    const at = now()
    try {
      const value = await read()
      if (value !== undefined && keep(value)) memory.set(key, { value, at })
      else memory.delete(key)
      return { value, stale: false }
    } catch (error) {
      const kept = memory.get(key)
      // An answer that is no more, such as that of a withdrawn campaign, must not come back with the next fault.
      const isGood = kept && isAway(error) && kept.at > untrueBefore()
      if (!isGood) memory.delete(key)
      if (!isGood || now() - kept.at > forSeconds * 1_000) throw error
      return { value: kept.value as Value, stale: true }
    }
  }
}

/**
 * What `read` says or, while the database is away, what it last said under the same key, then marked stale. Throws what
 * `read` throws when that is not the database's absence, and when nothing is known or it is older than `forSeconds`
 * (usually a day, as our answers say in `stale-if-error`, RFC 5861 §4). Kept by each process for itself, 500 answers.
 */
export const lastKnown = rememberAnswers()
