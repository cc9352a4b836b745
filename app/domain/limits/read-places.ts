import { sql } from 'kysely'
import { askedOnce, type Instant, type Tx } from '#db/connection.ts'
import type { Budget } from './budget.ts'

/** What is free in budgets, and what of it those who ask now have taken. */
export type Places = {
  /** Takes one place in each of these, or none: false where one of them has none left. */
  take: (budgets: Budget[]) => boolean
  /** Whether each of these had one before anybody took any. */
  hadRoom: (budgets: Budget[]) => boolean
}

const nameOf = ({ bucket, windowSeconds }: Budget) => `${bucket.toString('hex')}/${windowSeconds}`

/** Reads how much room there is in budgets, and keeps everybody else from them until the transaction ends. */
export async function readPlaces(tx: Tx, budgets: Budget[], at: Instant): Promise<Places> {
  const free = new Map<string, number>()
  if (budgets.length > 0) {
    const asked = [...new Map(budgets.map((budget) => [nameOf(budget), budget])).values()]
    await lock(tx, asked)
    const { rows } = await sql<{ spent: number }>`
      select (select count(*) from budget_spends as spent
               where spent.bucket = budget.bucket and spent.at > ${askedOnce(at)} - make_interval(secs => seconds)) as spent
        from unnest(${asked.map(({ bucket }) => bucket)}::bytea[],
                    ${asked.map(({ windowSeconds }) => windowSeconds)}::float8[])
             with ordinality as budget (bucket, seconds, place)
       order by place`.execute(tx)
    asked.forEach((budget, place) => free.set(nameOf(budget), budget.most - rows[place]!.spent))
  }
  const before = new Map(free)
  const leaves = (places: Map<string, number>) => (budget: Budget) => places.get(nameOf(budget))! > 0
  return {
    hadRoom: (wanted) => wanted.every(leaves(before)),
    take(wanted) {
      if (!wanted.every(leaves(free))) return false
      for (const budget of wanted) free.set(nameOf(budget), free.get(nameOf(budget))! - 1)
      return true
    },
  }
}

// Buckets are locked in one order, so that two requests that share some cannot wait for each other. A statement of its
// own: the next one must see what those who held the locks before have committed.
async function lock(tx: Tx, budgets: Budget[]): Promise<void> {
  const inOrder = budgets.map(({ bucket }) => bucket).toSorted((one, other) => one.compare(other))
  const locks = inOrder.map((bucket) => bucket.readBigInt64BE().toString())
  await sql`select pg_advisory_xact_lock(lock) from unnest(${locks}::bigint[]) as lock`.execute(tx)
}
