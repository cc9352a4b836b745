import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Dice } from '#seeds/people/dice.ts'
import type { World } from '../world/open-world.ts'
import { ask } from './ask.ts'

const EVERY_MS = 150

export type Auditor = ReturnType<typeof sendAuditor>

/**
 * Somebody outside who only reads: ten times in a second and a half the number of a campaign at a web process, at the same
 * moment its rows and its counted number in one look, and how much the platform holds of what is bounded.
 */
export function sendAuditor(world: World, dice: Dice, campaign: { id: string; slug: string }) {
  const ending = new AbortController()
  const seen = {
    /** A moment at which more were counted than stood. */
    ahead: undefined as string | undefined,
    /** How often a number was read, and by how much it fell between two readings at one process, in all. */
    looks: 0,
    mostConnections: 0,
    mostMemory: 0,
    fell: 0,
  }
  const shown = new Map<number, number>()

  async function look(): Promise<void> {
    // Who leaves is no row at once, and in the count until the log says so: those are not ahead.
    const { rows } = await sql<{ standing: number; leaving: number; counted: number; connections: number }>`
      select (select count(*) from signatures where campaign_id = ${campaign.id} and state = 'standing') as standing,
             (select count(*) from events where campaign_id = ${campaign.id} and type = 3 and log_index is null) as leaving,
             coalesce((select standing from campaign_counts where campaign_id = ${campaign.id}), 0) as counted,
             (select count(*) from pg_stat_activity where usename = current_user) as connections`.execute(
      world.db,
    )
    const { standing, leaving, counted, connections } = rows[0]!
    if (counted > standing + leaving) seen.ahead = `the count was ${counted} while ${standing} stood`
    seen.mostConnections = Math.max(seen.mostConnections, connections)
  }

  async function read(): Promise<void> {
    for (const { program } of world.fleet.webs) {
      const answer = await ask({ webs: [{ program }] }, dice, `/c/${campaign.slug}/count.json`)
      if (answer.status !== 200) continue
      const { count } = JSON.parse(answer.body) as { count: number }
      const before = shown.get(program.pid) ?? 0
      // Whether it may have fallen, only the log knows: one that fell is looked at when all is quiet.
      if (count < before) seen.fell += before - count
      shown.set(program.pid, count)
      seen.looks += 1
    }
    for (const { program } of [...world.fleet.webs, ...world.fleet.workers])
      seen.mostMemory = Math.max(seen.mostMemory, program.memory())
  }

  const auditing = (async () => {
    while (!ending.signal.aborted) {
      await Promise.all([look().catch(() => {}), read()])
      await pause(EVERY_MS, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    seen,
    async leave() {
      ending.abort()
      await auditing
    },
  }
}
