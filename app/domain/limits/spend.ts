import { sql } from 'kysely'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

/** So many spends within so many seconds, for one bucket (a MAC of whom the budget belongs to). */
export type Budget = { bucket: Buffer; most: number; windowSeconds: number }

/**
 * Whether every budget has room for one more. Requests for one bucket queue behind a lock that ends with the
 * transaction, so a hundred at once cannot all see the last free place.
 */
export async function hasRoom(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<boolean> {
  if (budgets.length === 0) return true
  await lock(tx, budgets)
  const { rows } = await sql<{ room: boolean }>`select ${room(budgets, at)} as room`.execute(tx)
  return rows[0]!.room
}

/** Takes one from every budget, whether or not there was room. Two budgets of one bucket are charged once. */
export async function charge(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<void> {
  if (budgets.length === 0) return
  await sql`insert into budget_spends (bucket, at) select ${bucketsOf(budgets)}, ${at}`.execute(tx)
}

/** Takes one from every budget, or from none: false when any of them is used up. */
export async function spend(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<boolean> {
  if (budgets.length === 0) return true
  await lock(tx, budgets)
  const { numAffectedRows } = await sql`
    insert into budget_spends (bucket, at) select ${bucketsOf(budgets)}, ${at} where ${room(budgets, at)}`.execute(
    tx,
  )
  return numAffectedRows! > 0n
}

// Buckets are locked in one order, so that two requests that share some cannot wait for each other. A statement of its
// own: the next one must see what those who held the locks before have committed.
async function lock(tx: Tx, budgets: Budget[]): Promise<void> {
  const inOrder = budgets.map(({ bucket }) => bucket).toSorted((one, other) => one.compare(other))
  const locks = inOrder.map((bucket) => bucket.readBigInt64BE().toString())
  await sql`select pg_advisory_xact_lock(lock) from unnest(${locks}::bigint[]) as lock`.execute(tx)
}

const bucketsOf = (budgets: Budget[]) => {
  const once = new Map(budgets.map(({ bucket }) => [bucket.toString('hex'), bucket]))
  return sql`unnest(${[...once.values()]}::bytea[])`
}

const room = (budgets: Budget[], at: Instant) => sql<boolean>`(
  select bool_and(most > (select count(*) from budget_spends as spent
                           where spent.bucket = budget.bucket and spent.at > ${at} - make_interval(secs => seconds)))
    from unnest(${budgets.map(({ bucket }) => bucket)}::bytea[], ${budgets.map(({ most }) => most)}::integer[],
                ${budgets.map(({ windowSeconds }) => windowSeconds)}::float8[]) as budget (bucket, most, seconds))`
