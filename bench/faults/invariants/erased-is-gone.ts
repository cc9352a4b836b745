import { sql } from 'kysely'
import { ask } from '../people/ask.ts'
import type { Invariant } from './invariant.ts'

const WITHIN_MS = 60_000

export const erasedIsGone: Invariant = {
  id: 'I10',
  says: 'a minute after somebody erased everything, no page and no row holds them',
  async check({ world: { db, fleet }, dice, crowd }) {
    const wrong: string[] = []
    for (const { mark, slug } of crowd.signers.filter(({ left }) => left)) {
      const until = performance.now() + WITHIN_MS
      for (const path of [`/c/${slug}`, `/c/${slug}/signatories`, `/api/v1/campaigns/${slug}/signatories`])
        for (const { program } of fleet.webs) {
          const holds = async () => (await ask({ webs: [{ program }] }, dice, path)).body.includes(mark)
          while ((await holds()) && performance.now() < until)
            await new Promise((soon) => setTimeout(soon, 500))
          if (await holds()) wrong.push(`${path} still shows ${mark}`)
        }
      for (const table of await tablesHolding(mark)) wrong.push(`the table ${table} still holds ${mark}`)
    }
    return wrong

    async function tablesHolding(word: string): Promise<string[]> {
      const tables = await sql<{ name: string }>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname in ('public', 'graphile_worker')`.execute(db)
      const held: string[] = []
      for (const { name } of tables.rows) {
        const { rows } =
          await sql`select 1 from ${sql.raw(name)} as row where row::text ilike ${`%${word}%`} limit 1`.execute(
            db,
          )
        if (rows.length > 0) held.push(name)
      }
      return held
    }
  },
}
