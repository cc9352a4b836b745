import type { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { farewell, goodbye, heartbeat } from './frame.ts'

// A longer run without a pause would hold up every other request: unsliced, 20,000 watchers block for 170 ms.
const SLICE = 500
// A few numbers that the line has not taken yet, as when one follows the heartbeat at once; more is a line that stands.
const MOST_UNSENT_BYTES = 1_024

/** What a watcher is to us: nothing but its socket. */
export type Watcher = Pick<Socket, 'write' | 'destroy' | 'end' | 'writableLength'>

/**
 * Everybody who watches a count in this process, by campaign. A watcher whose line cannot take what it was sent before
 * is dropped instead of buffered: its browser comes back by itself, to the newest number.
 */
export class Watchers {
  #byCampaign = new Map<string, Set<Watcher>>()
  size = 0

  add(campaign: string, watcher: Watcher): () => void {
    const group = this.#byCampaign.get(campaign) ?? new Set()
    this.#byCampaign.set(campaign, group.add(watcher))
    this.size += 1
    return () => {
      if (!group.delete(watcher)) return
      this.size -= 1
      if (group.size === 0 && this.#byCampaign.get(campaign) === group) this.#byCampaign.delete(campaign)
    }
  }

  async tell(campaign: string, frame: Buffer): Promise<void> {
    await inSlices([...(this.#byCampaign.get(campaign) ?? [])], frame)
  }

  async beat(): Promise<void> {
    for (const group of this.#byCampaign.values()) await inSlices([...group], heartbeat)
  }

  /** Ends the streams of a campaign that nobody may see any more. */
  end(campaign: string): void {
    for (const watcher of this.#byCampaign.get(campaign) ?? []) watcher.end(farewell)
  }

  /** Ends all streams, as when the process stops: their browsers come back one after another, to another process. */
  sendAway(): void {
    for (const group of this.#byCampaign.values()) for (const watcher of group) watcher.end(goodbye())
  }
}

async function inSlices(watchers: Watcher[], frame: Buffer): Promise<void> {
  for (let start = 0; start < watchers.length; start += SLICE) {
    if (start > 0) await nextTurn()
    for (const watcher of watchers.slice(start, start + SLICE)) {
      if (watcher.writableLength > MOST_UNSENT_BYTES) watcher.destroy()
      else watcher.write(frame)
    }
  }
}
