import { sql } from 'kysely'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

/** So many spends within so many seconds, for one bucket (a MAC of whom the budget belongs to). */
export type Budget = { bucket: Buffer; most: number; windowSeconds: number }

/**
 * Whether every budget has room for one more. Requests for one bucket queue behind a lock that ends with the
 * transaction, so a hundred at once cannot all see the last free place. Buckets are locked in one order; two requests
 * that share buckets cannot wait for each other.
 */
export async function hasRoom(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<boolean> {
  const inOrder = budgets.toSorted((a, b) => a.bucket.compare(b.bucket))
  for (const { bucket } of inOrder) {
    await sql`select pg_advisory_xact_lock(${bucket.readBigInt64BE().toString()}::bigint)`.execute(tx)
  }
  for (const { bucket, most, windowSeconds } of inOrder) {
    const { spent } = await tx
      .selectFrom('budget_spends')
      .select((eb) => eb.fn.countAll<number>().as('spent'))
      .where('bucket', '=', bucket)
      .where('at', '>', sql<Date>`${at} - make_interval(secs => ${windowSeconds})`)
      .executeTakeFirstOrThrow()
    if (spent >= most) return false
  }
  return true
}

/** Takes one from every budget, whether or not there was room. Two budgets of one bucket are charged once. */
export async function charge(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<void> {
  const buckets = new Map(budgets.map(({ bucket }) => [bucket.toString('hex'), bucket]))
  if (buckets.size === 0) return
  await tx
    .insertInto('budget_spends')
    .values([...buckets.values()].map((bucket) => ({ bucket, at })))
    .execute()
}

/** Takes one from every budget, or from none: false when any of them is used up. */
export async function spend(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<boolean> {
  if (!(await hasRoom(tx, budgets, at))) return false
  await charge(tx, budgets, at)
  return true
}
