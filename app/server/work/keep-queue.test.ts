import { sql } from 'kysely'
import pg from 'pg'
import { Logger } from 'graphile-worker'
import { expect, inject, onTestFinished, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { keepQueue } from './keep-queue.ts'

const db = await testDatabase()
const logger = new Logger(() => () => {})

/** Lets nobody into the database any more, and throws everybody out who is in; or lets them in again. */
async function letIn(allowed: boolean): Promise<void> {
  const beside = connect(inject('testServer'), { connections: 1, patience: 10 })
  const name = new URL(db.url).pathname.slice(1)
  await sql`alter database ${sql.id(name)} allow_connections ${sql.raw(String(allowed))}`.execute(beside)
  await sql`select pg_terminate_backend(pid, 2000) from pg_stat_activity where datname = ${name} and usename = current_user`.execute(
    beside,
  )
  await beside.destroy()
}

test('a database that goes away just when a job ends stops neither the process nor the queue', async () => {
  const pool = new pg.Pool({ connectionString: db.url, max: 4 })
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}))
  const done: string[] = []
  const faults: unknown[] = []
  const taskList = {
    away: async () => {
      done.push('away')
      if (done.filter((name) => name === 'away').length === 1) await letIn(false)
    },
    later: async () => void done.push('later'),
  }
  const queue = await keepQueue(pool, { taskList, concurrency: 1, pollInterval: 100, logger }, (fault) =>
    faults.push(fault),
  )
  onTestFinished(async () => {
    await queue.stop()
    await pool.end()
  })
  const add = (name: string) => sql`select graphile_worker.add_job(${name})`.execute(db)
  await add('away')
  await expect.poll(() => done).toContain('away')
  await expect.poll(() => faults.length, { timeout: 10_000 }).toBeGreaterThan(0)
  await letIn(true)
  await expect
    .poll(
      () =>
        add('later').then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true)
  await expect.poll(() => done, { timeout: 15_000 }).toContain('later')
  // Its end was never noted, so it runs again.
  await expect.poll(() => done.filter((name) => name === 'away').length, { timeout: 15_000 }).toBe(2)
}, 40_000)
