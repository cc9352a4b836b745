import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFault } from './start-fault.ts'

/**
 * The database's password: read from its 0600 file, or made and written there before there is a database to need it.
 * It is handed to programs through files and the wire, never on a command line or in a log. Throws a StartFault when a
 * database exists and its password is gone.
 */
export async function keepPassword(
  folder: string,
  { clusterExists }: { clusterExists: boolean },
): Promise<string> {
  const file = join(folder, 'password')
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (kept) {
    await chmod(file, 0o600)
    return kept.trim()
  }
  if (clusterExists)
    throw new StartFault(
      `The password of the database in ${folder} is gone: ` +
        `put the file ${file} back from a backup, or move ${folder} away to begin anew.`,
    )

  const password = randomBytes(32).toString('base64url')
  const draft = `${file}.new`
  await rm(draft, { force: true })
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(`${password}\n`)
  await handle.sync()
  await handle.close()
  await rename(draft, file)
  return password
}
