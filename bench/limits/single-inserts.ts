import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ground } from '../ground/ground.ts'
import type { Plot } from '../ground/plant.ts'
import { rawInserts } from './raw-inserts.ts'

const CLIENTS = 32
const SECONDS = 8

/**
 * How many single rows a second PostgreSQL takes, each committed: by pgbench, PostgreSQL's own program, where the machine has
 * it, and otherwise by ours, which is slower.
 */
export async function singleInserts(
  { url, folder }: Ground,
  plot: Plot,
): Promise<{ perSecond: number; by: string }> {
  if (spawnSync('pgbench', ['--version']).status !== 0) {
    const count = 40_000
    const start = performance.now()
    await rawInserts(url, plot, count, CLIENTS)
    return { perSecond: (count * 1_000) / (performance.now() - start), by: 'node' }
  }
  const script = join(folder, 'insert.sql')
  await writeFile(
    script,
    `insert into signatures (id, campaign_id, statement_version_id, state, name, occupation, occupation_key, listing, updates,
       locale, address_mac, address_sealed, ticket_hash, created_at)
     values (uuidv7(), '${plot.id}', '${plot.versionId}', 'pending', 'Ada Oyelaran', 'Teacher', 'teacher', 'public', false,
       'en', sha256(uuid_send(gen_random_uuid())), sha256('a') || sha256('b'), sha256(uuid_send(gen_random_uuid())), clock_timestamp());\n`.replaceAll(
      /\n\s*/g,
      ' ',
    ),
  )
  const args = ['-n', '-M', 'prepared', '-c', `${CLIENTS}`, '-j', '2', '-T', `${SECONDS}`, '-f', script, url]
  const told = execFileSync('pgbench', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return { perSecond: Number(/tps = ([\d.]+)/.exec(told)![1]), by: 'pgbench' }
}
