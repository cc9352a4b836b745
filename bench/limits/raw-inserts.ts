import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { newId } from '#db/new-id.ts'
import type { Times } from '../figures.ts'
import type { Plot } from '../ground/plant.ts'

const INSERT = `
  insert into signatures (id, campaign_id, statement_version_id, state, name, occupation, occupation_key, listing, updates,
                          locale, address_mac, address_sealed, ticket_hash, created_at)
  values ($1, $2, $3, 'pending', $4, 'Teacher', 'teacher', 'public', false, 'en', $5, $6, $7, clock_timestamp())`

/** The least PostgreSQL can do for a form: the same pending row, one statement, committed each, through one pool. */
export async function rawInserts(
  url: string,
  { id, versionId }: Plot,
  count: number,
  connections: number,
): Promise<Times> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const times: Times = []
  let left = count
  const insert = async () => {
    while (left-- > 0) {
      const mac = createHash('sha256').update(randomBytes(16)).digest()
      const start = performance.now()
      const values = [newId(), id, versionId, 'Ada Oyelaran', mac, randomBytes(60), randomBytes(32)]
      await pool.query({ name: 'insert', text: INSERT, values })
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, insert))
  await pool.end()
  return times
}
