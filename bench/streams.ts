import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { claim, percentile, round, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { gather, type Crowd } from './crowd/many-watchers.ts'
import type { Plot } from './ground/plant.ts'
import { openRawStreams } from './limits/raw-streams.ts'
import { openSite, webAlone } from './ground/site.ts'

const PEOPLE = 10_000
const CHANGES = 20
const REACHED_MS = 250
const STREAM_KB = 20
// Numbers of one campaign are told four times a second at most; one that comes sooner would wait for its turn.
const PAUSE_MS = 500

type Watched = { kilobytes: number; last: Times }

/**
 * Ten thousand people watch one campaign in one process: what a stream costs in memory, and how long after a change is
 * committed the last of them has it. Needs twice as many open files as there are people, on either side.
 */
export async function streams(ground: Ground, plot: Plot): Promise<void> {
  const { db } = ground
  const files = /Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
  console.log(`  each process may open ${files} files`)
  const site = await openSite(ground, webAlone)
  const raw = await openRawStreams()
  try {
    const path = `/c/${plot.slug}/count/events`
    const ours = await watched(
      site.pid,
      () => gather(site.url, path, PEOPLE),
      (place) => {
        const standing = plot.signatures + place
        const make = () =>
          sql`
          with moved as (update campaign_counts set standing = ${standing}, last_index = last_index + 1
                          where campaign_id = ${plot.id} returning 1)
          select pg_notify('counts', '') from moved`.execute(db)
        return { text: `"count":${standing},`, make }
      },
    )
    const bare = await watched(
      raw.pid,
      () => gather(raw.url, '/', PEOPLE),
      (place) => {
        const text = `"count":${place},`
        const event = `event: count\ndata: {"campaign":"bench",${text}"asOf":"2026-11-22T01:02:03.456Z"}\n\n`
        return { text, make: () => raw.tell(event) }
      },
    )
    const [here, there] = [ours, bare].map(({ last }) => percentile(last, 0.5)) as [number, number]
    console.log(
      `  ${PEOPLE} streams, ${CHANGES} changes: last one reached p50 ${round(here)}, worst ${round(Math.max(...ours.last))} ms after it was sent to the database`,
    )
    console.log(
      `  a bare server writing the same bytes: p50 ${round(there)}, worst ${round(Math.max(...bare.last))} ms, ${round(bare.kilobytes)} KB a stream; ratio ${round(here / there)}`,
    )
    claim('the last watcher has a change, worst', Math.max(...ours.last), REACHED_MS, 'ms')
    claim('memory of a stream', ours.kilobytes, STREAM_KB, 'KB')
  } finally {
    raw.close()
    await site.close()
  }
}

/** Lets a crowd gather and changes the number under its eyes, each time when the last has seen the one before. */
async function watched(
  pid: number,
  gathering: () => Promise<Crowd>,
  change: (place: number) => { text: string; make: () => unknown },
): Promise<Watched> {
  const before = memoryOf(pid)
  const crowd = await gathering()
  const kilobytes = (memoryOf(pid) - before) / PEOPLE
  const last: Times = []
  for (let place = 1; place <= CHANGES; place += 1) {
    const { text, make } = change(place)
    const seen = crowd.reached(text)
    await make()
    last.push(Math.max(...(await seen)))
    await pause(PAUSE_MS)
  }
  crowd.leave()
  return { kilobytes, last }
}

/** Resident memory of a process in kilobytes, as Linux tells it. */
const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1])
