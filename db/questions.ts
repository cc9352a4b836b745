import type { Db } from './connection.ts'
import { isAway } from './is-away.ts'
import { Patience } from './patience.ts'
import { lentTo, lineOf, over } from './patient.ts'
import { openPool, useOf, type ConnectionOptions, type PoolUse } from './pool.ts'

export type Questions = {
  /**
   * Lends a line for as long as `asking` takes: what is asked on it together is sent together, and each text is planned once.
   * Where none comes free, or the database is away, or patience ends, every question fails with that, as on any other way to it.
   */
  lend: <Value>(asking: (db: Db) => Promise<Value>, patience?: Patience) => Promise<Value>
  /** How the lines are used just now; `waiting` are those who wait for one to be lent to them. */
  use: () => PoolUse
  close: () => Promise<void>
}

/**
 * Opens lines for pages that ask a dozen questions at a time and write nothing. On one line they need one round trip and one
 * server process, where a pool needs a dozen of each; and whoever asks has a line to themselves, so that a slow page keeps no
 * quick one waiting. A transaction takes in all that is asked on its line meanwhile: it only reads, so that is of one moment
 * then as well. Two on one line would end each other, so the second fails.
 */
export function openQuestions(
  url: string,
  options: Pick<ConnectionOptions, 'connections' | 'onBroken' | 'patience'>,
): Questions {
  const pool = openPool(url, { ...options, prepared: true, questions: true })
  return {
    async lend(asking, patience = new Patience(Infinity)) {
      const client = await lentTo(patience, () => pool.connect()).catch((error: Error) => error)
      if (client instanceof Error) return asking(over(() => Promise.reject(client)))
      const { db, release } = openLine(lineOf(client, patience))
      try {
        return await asking(db)
      } finally {
        release()
      }
    },
    use: () => useOf(pool),
    close: () => pool.end(),
  }
}

function openLine(client: ReturnType<typeof lineOf>): { db: Db; release: () => void } {
  let inTransaction = false
  // The pool hears of a break a moment later than the question that was under way, and would lend the line once more.
  let broken = false
  const ask = async (text: string, values: unknown[]) => {
    const begins = BEGINS.test(text)
    if (begins && inTransaction) throw new Error('a line carries one transaction at a time')
    if (begins || ENDS.test(text)) inTransaction = begins
    try {
      return await client.query(text, values)
    } catch (error) {
      broken ||= isAway(error)
      throw error
    }
  }
  const db = over(() => Promise.resolve({ query: ask, release: () => {} }))
  return { db, release: () => client.release(broken) }
}

// As Kysely writes them.
const BEGINS = /^(?:begin|start transaction)\b/
const ENDS = /^(?:commit|rollback)$/
