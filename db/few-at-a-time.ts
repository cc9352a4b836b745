import { sql, type RawBuilder } from 'kysely'
import { askedOnce, type Db } from './connection.ts'
import type { DB } from './types.ts'

// A thousand rows of the widest table are a tenth of a second: no patience ends, and whoever wants one of them hardly waits.
const FEW = 1_000

/**
 * Repeats a statement that takes at most so many rows as it is told, and answers how many it took, until there are fewer left.
 * However many there are, no statement grows longer than a connection's patience. Throws when one fails; those before it stay done.
 */
export async function fewAtATime(take: (most: number) => Promise<number | bigint>): Promise<void> {
  while ((await take(FEW)) >= FEW);
}

/**
 * Deletes, few at a time and oldest first, the rows whose `age` lies before a moment and that meet `also`. `age` needs an index.
 * A row that somebody has in hand is left for the next time. Two at once take different ones.
 */
export async function deleteOlder<T extends keyof DB>(
  db: Db,
  table: T,
  age: string & keyof DB[T],
  before: RawBuilder<Date | number>,
  also: RawBuilder<unknown> = sql`true`,
): Promise<void> {
  await fewAtATime(async (most) => {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ctid = any(array(
        select ctid from ${sql.table(table)} where ${sql.ref(age)} < ${askedOnce(before)} and ${also}
         order by ${sql.ref(age)} limit ${most} for update skip locked))`.execute(db)
    return numAffectedRows ?? 0
  })
}
