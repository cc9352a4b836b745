import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { poolOf, type Db } from './connection.ts'
import type { Patience } from './patience.ts'
import type { DB } from './types.ts'

/**
 * The same way to the database for one who waits no longer than `patience`. What they stop waiting for keeps its connection until
 * the server has answered or is hung up on: it may hold locks there until then, and the next one asked would stand behind it.
 */
export const patient = (db: Db, patience: Patience): Db => {
  const pool = poolOf(db)
  return over(async () => {
    const client = await lentTo(patience, () => pool.connect())
    return lineOf(client, patience)
  })
}

/** What a pool lends to somebody who waits no longer than their patience; what comes too late goes back. */
export async function lentTo(
  patience: Patience,
  connect: () => Promise<pg.PoolClient>,
): Promise<pg.PoolClient> {
  let isLate = false
  const lend = async () => {
    const client = await connect()
    if (isLate) client.release()
    return client
  }
  return patience.wait(lend).catch((error: unknown) => {
    isLate = true
    throw error
  })
}

/** Asks over what `connect` lends, each time anew. */
export const over = (connect: () => Promise<unknown>): Db =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect, end: async () => {} } as pg.Pool }) })

/** A line for somebody who waits no longer than their patience. */
export function lineOf(client: pg.PoolClient, patience: Patience) {
  const underWay = new Set<Promise<unknown>>()
  const ask = (text: string, values: unknown[]) => {
    const answer = client.query(text, values)
    underWay.add(answer)
    const done = () => underWay.delete(answer)
    answer.then(done, done)
    return answer
  }
  return {
    query: (text: string, values: unknown[]) => patience.wait(() => ask(text, values)),
    release(discard: boolean) {
      if (underWay.size === 0) client.release(discard)
      else void Promise.allSettled(underWay).then(() => client.release(true))
    },
  }
}
