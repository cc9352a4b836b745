import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { connect } from './connection.ts'
import { startEmbedded } from './embedded/index.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
  }
}

/**
 * One real PostgreSQL for all test files, with a migrated database to clone. Its own data folder and port, so it never
 * meets an instance that runs beside it; without fsync, because its data is thrown away.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-tests-'))
  const quiet = () => {}
  const server = await startEmbedded({
    dataDir,
    fsync: false,
    log: { debug: quiet, info: quiet, warn: console.warn, error: console.error },
  })
  const db = connect(server.url, { connections: 1, patience: 10 })
  await sql`create database template_migrated`.execute(db)
  await db.destroy()
  const template = new URL(server.url)
  template.pathname = '/template_migrated'
  await migrate(template.href)
  project.provide('testServer', server.url)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
