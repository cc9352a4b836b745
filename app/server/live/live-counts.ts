import { setTimeout as pause } from 'node:timers/promises'
import { readCountsSince, type PlacedCount } from '#counts'
import type { Db } from '#db/connection.ts'
import { listenOn } from '#db/listen.ts'
import { frameOf } from './frame.ts'
import { Watchers } from './watchers.ts'

// At most four events a second for a campaign, whatever its traffic: the newest number wins.
const TICK_MS = 250
const HEARTBEAT_MS = 15_000
const AFTER_A_FAULT_MS = 1_000
// A campaign that was withdrawn or given another goal leaves no trace in the log.
const EVERYTHING_MS = 60_000
// What a deed says that takes a campaign from the public or gives it another goal, so that nobody waits for that minute.
const EVERYTHING = 'everything'
const SOON_MS = 1_500

/** Whoever else in this process wants to know what is said on that line. */
export type Ear = {
  /** These campaigns have moved on: people have signed or left. */
  counted: (campaigns: string[]) => void
  /** A word on the channel “pages”: which campaign's pages are no longer true. */
  changed: (word: string) => void
  /** The line has broken, or is there again: something may have been said that nobody heard. */
  unsure: () => void
}

const deaf: Ear = { counted() {}, changed() {}, unsure() {} }

export type LiveCounts = {
  watchers: Watchers
  /** The newest number this process has heard of; also while the database is away. */
  newest: (campaign: string) => PlacedCount | undefined
  /** The same, waiting a moment for a campaign that was published just now and has its place with the next batch. */
  soon: (campaign: string) => Promise<PlacedCount | undefined>
  stop: () => Promise<void>
}

/**
 * Keeps the newest count of every campaign in this process and tells its watchers. One connection listens for the
 * sequencer's word, once a batch; what has moved since the last look is then read in one query. After a break of the
 * connection everything is looked at again, so nothing that was said meanwhile is missed.
 */
export async function keepLiveCounts(
  db: Db,
  databaseUrl: string,
  onFault: (error: unknown) => void,
  ear: Ear = deaf,
): Promise<LiveCounts> {
  const newest = new Map<string, PlacedCount>()
  const watchers = new Watchers()
  const stopping = new AbortController()
  const { signal } = stopping
  let since = 0
  // Apart from the place, which a look that is under way just then would set past the beginning again.
  let everything = true
  let wake = () => {}
  let moved = true
  let hears = false

  const look = async () => {
    const all = everything
    everything = false
    const counts = await readCountsSince(db, all ? 0 : since).catch((error: unknown) => {
      everything ||= all
      throw error
    })
    const known = new Set(counts.map(({ campaign }) => campaign))
    if (all) {
      for (const campaign of newest.keys()) {
        if (known.has(campaign)) continue
        newest.delete(campaign)
        watchers.end(campaign)
      }
    }
    const told = counts.filter((count) => hasMoved(newest.get(count.campaign), count))
    for (const count of told) newest.set(count.campaign, count)
    since = Math.max(since, ...counts.map(({ index }) => index))
    if (told.length > 0) ear.counted(told.map(({ campaign }) => campaign))
    for (const count of told) await watchers.tell(count.campaign, frameOf(count))
  }
  const notice = (heard?: string) => {
    everything ||= heard === EVERYTHING
    moved = true
    wake()
  }
  const telling = async () => {
    while (!signal.aborted) {
      if (!moved) await new Promise<void>((resolve) => (wake = resolve))
      if (signal.aborted) return
      moved = false
      const fault = await look().then(
        () => undefined,
        (error: unknown) => error ?? 'unknown',
      )
      if (fault) {
        moved = true
        onFault(fault)
      }
      await pause(fault ? AFTER_A_FAULT_MS : TICK_MS, undefined, { signal }).catch(() => {})
    }
  }

  await look().catch(onFault)
  const lookingAtAll = setInterval(() => notice(EVERYTHING), EVERYTHING_MS)
  const beating = setInterval(() => void watchers.beat(), HEARTBEAT_MS)
  const listening = listenOn(databaseUrl, ['counts', 'pages'], {
    signal,
    connected() {
      hears = true
      ear.unsure()
      notice()
    },
    heard(word, channel) {
      if (channel === 'pages') ear.changed(word)
      else notice(word)
    },
    onBroken(error) {
      if (hears) ear.unsure()
      hears = false
      onFault(error)
    },
  })
  const working = Promise.all([listening, telling()])
  return {
    watchers,
    newest: (campaign) => newest.get(campaign),
    async soon(campaign) {
      const until = performance.now() + SOON_MS
      while (!newest.has(campaign) && performance.now() < until && !signal.aborted)
        await pause(TICK_MS, undefined, { signal }).catch(() => {})
      return newest.get(campaign)
    },
    async stop() {
      clearInterval(beating)
      clearInterval(lookingAtAll)
      stopping.abort()
      wake()
      watchers.sendAway()
      await working
    },
  }
}

const hasMoved = (before: PlacedCount | undefined, { index, goal }: PlacedCount) =>
  before?.index !== index || before.goal !== goal
