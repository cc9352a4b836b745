import { resolve } from 'node:path'
import { startEmbedded } from '#db/embedded/index.ts'
import type { Env } from '../env.server.ts'
import type { Logger } from '../log.ts'

export type Database = { url: string; stop: () => Promise<void> }

/** The database given, or one of our own in the data folder. */
export async function openDatabase(env: Env, log: Logger): Promise<Database> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, stop: async () => {} }
  return startEmbedded({
    dataDir: resolve(env.DATA_DIR),
    log,
  })
}
