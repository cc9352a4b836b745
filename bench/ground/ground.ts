import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded/index.ts'
import { migrate } from '#db/migrate.ts'

/** A migrated PostgreSQL of its own, in a folder that goes away with it. */
export type Ground = { url: string; folder: string; db: Db; close: () => Promise<void> }

/** Starts one as a laptop would have it: the embedded server with its usual settings, fsync on. */
export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-bench-'))
  // Ten million signatures are thirty gigabytes: they go as well when a program breaks off.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const quiet = () => {}
  const server = await startEmbedded({
    dataDir: folder,
    log: { debug: quiet, info: quiet, warn: console.warn, error: console.error },
  })
  await migrate(server.url)
  // To count ten million rows takes longer than anybody's page may.
  const db = connect(server.url, { connections: 10, patience: 60 })
  return {
    url: server.url,
    folder,
    db,
    async close() {
      await db.destroy()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
