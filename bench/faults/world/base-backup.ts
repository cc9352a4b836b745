import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from './database.ts'

/** The name a standby has in `synchronous_standby_names`. */
export const STANDBY = 'rig_standby'

/**
 * Makes a streaming standby out of a running primary, in a new folder, and starts it: the low-level backup of the
 * PostgreSQL manual (§26.3.3), because the package that brings the server has no pg_basebackup. `through` is the port
 * it streams from.
 */
export async function makeStandby(
  primary: Database,
  { folder, port, through }: { folder: string; port: number; through: number },
): Promise<Database> {
  const { password, user } = primary.cluster
  const session = await primary.openSession()
  await session.query(`select pg_backup_start('rig', true)`)
  await copy(primary.cluster.folder, folder)
  const stopped = await session.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await session.end()

  for (const name of ['postmaster.pid', 'postmaster.opts']) await rm(join(folder, name), { force: true })
  // What the copy holds of the journal may be torn; the standby fetches it whole.
  for (const name of await readdir(join(folder, 'pg_wal')))
    await rm(join(folder, 'pg_wal', name), { recursive: true })
  await mkdir(join(folder, 'pg_wal/archive_status'))
  await writeFile(join(folder, 'backup_label'), stopped.rows[0]!.labelfile)
  await writeFile(join(folder, 'standby.signal'), '')
  const from = `host=127.0.0.1 port=${through} user=postgres password=${password} application_name=${STANDBY}`
  await appendFile(
    join(folder, 'postgresql.auto.conf'),
    `\nprimary_conninfo = '${from}'\nsynchronous_standby_names = ''\n`,
  )
  // The folder is the server's user's, and so is what was copied; what was written here is ours.
  for (const name of ['pg_wal/archive_status', 'backup_label', 'standby.signal'])
    if ('uid' in user.identity) await chown(join(folder, name), user.identity.uid, user.identity.gid)
  const standby = new Database({ ...primary.cluster, folder, port })
  await standby.start()
  return standby
}

// Files that come and go while they are copied are none of the backup's business; cp says so and goes on.
async function copy(from: string, to: string): Promise<void> {
  await once(spawn('cp', ['-a', from, to], { stdio: 'ignore' }), 'exit')
}
