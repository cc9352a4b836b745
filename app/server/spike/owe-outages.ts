import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { noteOutage } from '#outages'
import type { Db } from '#db/connection.ts'

/** When nobody could sign, in milliseconds of this machine's clock. */
type Stretch = { began: number; ended: number }

const stretches = z.array(z.object({ began: z.number(), ended: z.number() }))
const DAY_MS = 24 * 60 * 60 * 1_000
// Somebody who came between the last try of a process and the next start met nobody.
const RESTART_MS = 30_000
const KEEP_EVERY_MS = 5_000

/**
 * Holds outages until they are written down, in the database or else in a file in `folder`: the process that saw one is often
 * started again before the database writes. One at a time; `now` is this machine's clock, and only lengths of time are told.
 */
export function oweOutages(db: Db, folder: string, now: () => number = Date.now) {
  const file = join(folder, `${randomUUID()}.json`)
  let owed: Stretch[] = []
  let keptAt = -Infinity
  let kept = false
  let last = Promise.resolve()
  const inTurn = (deed: () => Promise<void>) => (last = last.catch(() => {}).then(deed))

  const store = async (all: Stretch[]) => {
    if (all.length === 0) {
      if (kept) await rm(file, { force: true })
      kept = false
      return
    }
    await mkdir(folder, { recursive: true })
    await writeFile(file, JSON.stringify(all))
    kept = true
    keptAt = now()
  }

  return {
    /** An outage is over. */
    owe: (stretch: Stretch) => void owed.push(stretch),
    /** Keeps on the disk what is owed, and what goes on just now (at most every five seconds). */
    keep: (going: Stretch[]) =>
      inTurn(async () => {
        const all = [...owed, ...going]
        if (all.length === 0 ? kept : now() - keptAt >= KEEP_EVERY_MS) await store(all)
      }),
    /** Writes down what is owed. Throws when that cannot be done just now; then it is owed as before. */
    settle: () =>
      inTurn(async () => {
        if (owed.length === 0) return
        for (const stretch of owed) {
          const { began, ended } = stretch
          const at = sql<Date>`(clock_timestamp() - make_interval(secs => ${(now() - ended) / 1_000}))`
          if (now() - ended < DAY_MS) await noteOutage(db, (ended - began) / 1_000, at)
          owed = owed.filter((other) => other !== stretch)
        }
        await store(owed)
      }),
    /** Takes over what processes have left that ended in an outage. Others that still see it tell more of it, which counts once. */
    takeOver: () =>
      inTurn(async () => {
        const names = await readdir(folder).catch(() => [])
        const left = names.filter((name) => name.endsWith('.json') && name !== basename(file))
        for (const name of left) owed.push(...(await readStretches(join(folder, name), now())))
        if (left.length > 0) await store(owed)
        for (const name of left) await rm(join(folder, name), { force: true })
      }),
  }
}

// A file that another process takes over at this moment, or was cut off in the middle, holds nothing for us.
async function readStretches(path: string, now: number): Promise<Stretch[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]')
  const { data = [] } = stretches.safeParse(parse(text))
  return data.map(({ began, ended }) => ({
    began,
    ended: now - ended < RESTART_MS ? Math.max(ended, now) : ended,
  }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return []
  }
}
