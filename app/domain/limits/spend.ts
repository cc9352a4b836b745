import { sql } from 'kysely'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import type { Budget } from './budget.ts'
import { readPlaces } from './read-places.ts'

/**
 * Whether every budget has room for one more. Requests for one bucket queue behind a lock that ends with the
 * transaction, so a hundred at once cannot all see the last free place.
 */
export async function hasRoom(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<boolean> {
  const places = await readPlaces(tx, budgets, at)
  return places.take(budgets)
}

/**
 * The same for several who ask at once, each taken as if those before were to spend: `contested` is somebody whose place
 * depends on what becomes of them, and who is to ask again when that is written down.
 */
export async function haveRoom(
  tx: Tx,
  each: Budget[][],
  at: Instant = databaseTime,
): Promise<('room' | 'none' | 'contested')[]> {
  const places = await readPlaces(tx, each.flat(), at)
  return each.map((budgets) => {
    if (places.take(budgets)) return 'room'
    return places.hadRoom(budgets) ? 'contested' : 'none'
  })
}

/** Takes one from every budget, whether or not there was room. Two budgets of one bucket are charged once. */
export async function charge(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<void> {
  await chargeEach(tx, [budgets], at)
}

/** Takes one from every budget of each who asks, whether or not there was room. */
export async function chargeEach(tx: Tx, each: Budget[][], at: Instant = databaseTime): Promise<void> {
  const buckets = each.flatMap(onceEach)
  if (buckets.length === 0) return
  await sql`insert into budget_spends (bucket, at) select unnest(${buckets}::bytea[]), ${at}`.execute(tx)
}

/** Takes one from every budget, or from none: false when any of them is used up. */
export async function spend(tx: Tx, budgets: Budget[], at: Instant = databaseTime): Promise<boolean> {
  const [granted] = await spendEach(tx, [budgets], at)
  return granted!
}

/** For each who asks, the first of them first, takes one from all of their budgets or from none: true where it was granted. */
export async function spendEach(tx: Tx, each: Budget[][], at: Instant = databaseTime): Promise<boolean[]> {
  const places = await readPlaces(tx, each.flat(), at)
  const granted = each.map((budgets) => places.take(budgets))
  await chargeEach(
    tx,
    each.filter((_, place) => granted[place]),
    at,
  )
  return granted
}

const onceEach = (budgets: Budget[]) => [
  ...new Map(budgets.map(({ bucket }) => [bucket.toString('hex'), bucket])).values(),
]
