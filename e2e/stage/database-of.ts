import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// PostgreSQL's own note about itself: the fourth line is the port.
const PORT_LINE = 3

/**
 * Where the program that runs on a data folder keeps its rows. Stories come here only to open a campaign of their own
 * and to let a day go by; what a person can do, they do in the browser.
 */
export async function databaseOf(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'postgres')
  const [note, password] = await Promise.all([
    readFile(join(folder, 'cluster/postmaster.pid'), 'utf8'),
    readFile(join(folder, 'password'), 'utf8'),
  ])
  return `postgres://undersigned:${password.trim()}@127.0.0.1:${note.split('\n')[PORT_LINE]}/undersigned`
}
