import { setTimeout as pause } from 'node:timers/promises'
import { Shelf } from '#web/shelf.ts'
import type { Answer, Kept } from './make-answer.ts'
import type { Address } from './read-address.ts'
import type { Words } from './words.ts'

/** Figures in seconds and readers; see docs/decisions/022-page-cache.md for each. */
const paces = {
  /** While people sign, an address is made anew so often at most. */
  leastSeconds: 1,
  /** The same for what is heavy, in a spike. */
  heavySeconds: 30,
  /** When nothing is said at all it is made anew so often, and nothing older is given while the database answers. */
  freshSeconds: 10,
  oldestSeconds: 20,
  heavyOldestSeconds: 60,
  /** How long readers wait for a newer answer when there is an older one that is still true, or that may be untrue. */
  waitSeconds: 0.25,
  doubtSeconds: 1,
  /** Nobody waits for it where the older one is no older than this and so many were shown it: they would all wait, every second. */
  crowdSeconds: 2,
  crowd: 20,
  /** After so long nobody is shown an old answer, database or not (`stale-if-error`, RFC 5861 §4). */
  awaySeconds: 24 * 60 * 60,
  /** So long an address rests after it could not be made, and between two words that make it untrue. */
  retrySeconds: 1,
  gapSeconds: 0.1,
  sweepSeconds: 30,
}
const PAGES_BYTES = 64 * 2 ** 20
const MADE_UP_BYTES = 16 * 2 ** 20

type Entry = { kept: Kept; address: Address; shown: number } & Begun & {
    /** When it could last not be made anew. */
    failed?: Begun
  }
/** When somebody began to make an answer: among the words, and by the clock. */
type Begun = { at: number; begun: number }
type Making = Begun & { done: Promise<Answer> }

// One answer takes a sixteenth at most, so that it cannot push out the others.
const shelfOf = (bytes: number) =>
  new Shelf<Entry>(bytes, { weigh: ({ kept }) => kept.bytes, mostEach: bytes / 16 })

export type PageCache = {
  /** The answer at an address: at once where there is a good one. Rejects only with a bug. */
  answer: (address: Address) => Kept | Promise<Answer>
  stop: () => void
}

type Wishes = {
  /** Makes an answer anew; it is given an address and nothing of whoever asked. */
  make: (address: Address) => Promise<Answer>
  words: Words
  isSpike?: () => boolean
  /** Told of every answer that is made. */
  onMade?: (address: Address) => void
  /** A clock of this process that never goes back, in milliseconds. */
  now?: () => number
  bytes?: number
}

/**
 * Keeps answers whole in memory, and makes each anew by one request at a time, however many ask. What a team or a signatory
 * has changed is never shown again: whoever asks waits for the new answer. What only has moved on is shown for a second at
 * most, and longer only while the database is away. Anything an address could be made up for lies on a shelf of its own.
 */
export function keepPages(wishes: Wishes): PageCache {
  const { make, words, isSpike = () => false, onMade = () => {}, now = () => performance.now() } = wishes
  const { bytes = PAGES_BYTES } = wishes
  const own = shelfOf(bytes)
  const madeUp = shelfOf(Math.min(bytes, MADE_UP_BYTES))
  const shelfFor = (address: Address) => (address.madeUp ? madeUp : own)
  const making = new Map<string, Making>()
  const secondsSince = (moment: number) => (now() - moment) / 1_000
  const isTrue = ({ address, at, begun }: Entry) =>
    !words.untrue(address, at) && (address.follows === 'nothing' || secondsSince(begun) < paces.awaySeconds)

  function answer(address: Address): Kept | Promise<Answer> {
    const entry = shelfFor(address).get(address.key)
    if (!entry || !isTrue(entry)) return makeAnew(address)
    const { at, begun, failed, kept } = entry
    if (address.follows === 'nothing') return kept
    const age = secondsSince(begun)
    const slowly = address.heavy && isSpike()
    const wants = words.old(address, at) || age >= paces.freshSeconds
    const must =
      words.doubtful(address, at) || age >= (slowly ? paces.heavyOldestSeconds : paces.oldestSeconds)
    entry.shown += 1
    if (!must && (!wants || age < (slowly ? paces.heavySeconds : paces.leastSeconds))) return kept
    // While the database is away nobody waits for it.
    const away = failed && !words.doubtful(address, failed.at)
    if (away && secondsSince(failed.begun) < paces.retrySeconds) return kept
    const newer = makeAnew(address)
    newer.catch(() => {})
    const isCrowd = !must && age < paces.crowdSeconds && entry.shown > paces.crowd
    return away || isCrowd ? kept : orSoon(newer, must ? paces.doubtSeconds : paces.waitSeconds, kept)
  }

  /** An answer that somebody began to make after the last word that made the one before untrue. */
  async function makeAnew(address: Address): Promise<Answer> {
    let rested = false
    for (;;) {
      const underWay = making.get(address.key)
      if (underWay && !words.untrue(address, underWay.at)) return underWay.done
      if (underWay) {
        await underWay.done.catch(() => {})
        continue
      }
      const before = shelfFor(address).get(address.key)
      const rest = before && !isTrue(before) ? paces.gapSeconds - secondsSince(before.begun) : 0
      if (rested || rest <= 0) return begin(address)
      await pause(rest * 1_000)
      rested = true
    }
  }

  function begin(address: Address): Promise<Answer> {
    const moment = { at: words.now(), begun: now() }
    onMade(address)
    const done = make(address)
      .then((made) => settle(address, made, moment))
      .finally(() => making.delete(address.key))
    making.set(address.key, { ...moment, done })
    return done
  }

  function settle(address: Address, made: Answer, moment: Begun): Answer {
    const shelf = shelfFor(address)
    if (made.outcome === 'kept') {
      shelf.set(address.key, { kept: made.kept, address, shown: 0, ...moment })
      return made
    }
    const before = shelf.get(address.key)
    if (made.status >= 500 && before && isTrue(before)) {
      before.failed = { at: words.now(), begun: now() }
      return { outcome: 'kept', kept: before.kept }
    }
    shelf.delete(address.key)
    return made
  }

  const sweeping = setInterval(() => {
    for (const shelf of [own, madeUp]) shelf.sweep(isTrue)
  }, paces.sweepSeconds * 1_000)
  sweeping.unref()
  return { answer, stop: () => clearInterval(sweeping) }
}

const orSoon = (newer: Promise<Answer>, seconds: number, kept: Kept): Promise<Answer> =>
  Promise.race([newer, pause(seconds * 1_000, { outcome: 'kept' as const, kept }, { ref: false })])
