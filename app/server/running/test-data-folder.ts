import { connect, type Db } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded/index.ts'
import { migrate } from '#db/migrate.ts'

const quiet = () => {}
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }

/** Opens the database of a data folder for one deed, while no program runs on it. */
export async function inDatabase<Result>(
  dataDir: string,
  deed: (db: Db) => Promise<Result>,
): Promise<Result> {
  const server = await startEmbedded({ dataDir, log, fsync: false })
  await migrate(server.url)
  const db = connect(server.url, { patience: 10 })
  return deed(db).finally(async () => {
    await db.destroy()
    await server.stop()
  })
}
