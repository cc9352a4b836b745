import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db } from './connection.ts'
import { openPool, type ConnectionOptions } from './pool.ts'
import type { DB } from './types.ts'

export type Questions = {
  /**
   * Lends a line for as long as `asking` takes: what is asked on it together is sent together, and each text is planned once.
   * Where none comes free, or the database is away, every question fails with that, as on any other way to it.
   */
  lend: <Value>(asking: (db: Db) => Promise<Value>) => Promise<Value>
  close: () => Promise<void>
}

/**
 * Opens lines for pages that ask a dozen questions at a time and write nothing. On one line they need one round trip and one
 * server process, where a pool needs a dozen of each; and whoever asks has a line to themselves, so that a slow page keeps no
 * quick one waiting. A transaction takes in all that is asked on its line meanwhile: it only reads, so that is of one moment
 * then as well. Two on one line would end each other, so the second fails.
 */
export function openQuestions(url: string, options: Pick<ConnectionOptions, 'connections' | 'onBroken' | 'patience'>): Questions {
  const pool = openPool(url, { ...options, prepared: true, questions: true })
  const asked = new WeakMap<pg.PoolClient, Db>()
  const dbOf = (line: pg.PoolClient) => {
    const db = asked.get(line) ?? onLine(line)
    asked.set(line, db)
    return db
  }
  return {
    async lend(asking) {
      const line = await pool.connect().catch((error: Error) => error)
      if (line instanceof Error) return asking(over(() => Promise.reject(line)))
      try {
        return await asking(dbOf(line))
      } finally {
        line.release()
      }
    },
    close: () => pool.end(),
  }
}

function onLine(line: pg.PoolClient): Db {
  let inTransaction = false
  const query = (text: string, values: unknown[]) => {
    const begins = BEGINS.test(text)
    if (begins && inTransaction) return Promise.reject(new Error('a line carries one transaction at a time'))
    if (begins || ENDS.test(text)) inTransaction = begins
    return line.query(text, values)
  }
  return over(() => Promise.resolve({ query, release: () => {} }))
}

// As Kysely writes them.
const BEGINS = /^(?:begin|start transaction)\b/
const ENDS = /^(?:commit|rollback)$/

const over = (connect: () => Promise<unknown>): Db =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect, end: async () => {} } as pg.Pool }) })
