import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { newId } from '#db/new-id.ts'
import type { Plot } from '../ground/plant.ts'

const bytes = () => createHash('sha256').update(randomBytes(16)).digest()

/** The least PostgreSQL can do for signatures: two transactions each, with the rows ours write. Returns signatures a second. */
export async function rawFlows(url: string, plot: Plot, count: number, connections: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  let left = count
  const start = performance.now()
  const flow = async () => {
    while (left-- > 0) await sign(pool, plot)
  }
  await Promise.all(Array.from({ length: connections }, flow))
  const seconds = (performance.now() - start) / 1000
  await pool.end()
  return count / seconds
}

async function sign(pool: pg.Pool, { id: campaign, versionId }: Plot): Promise<void> {
  const client = await pool.connect()
  const id = newId()
  const mac = bytes()
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  await client.query('begin')
  await run(
    'form',
    `insert into signatures (id, campaign_id, statement_version_id, state, name, occupation, occupation_key, listing,
                             updates, locale, address_mac, address_sealed, ticket_hash, created_at)
     values ($1, $2, $3, 'pending', 'Ada Oyelaran', 'Teacher', 'teacher', 'public', false, 'en', $4, $5, $6, now())`,
    [id, campaign, versionId, mac, randomBytes(60), bytes()],
  )
  await run('challenge', `insert into challenges (subject, asked_at) values ($1, now())`, [mac])
  await run(
    'email',
    `insert into outbox (id, kind, locale, address_sealed, subject, created_at) values ($1, 'sign-code', 'en', $2, $3, now())`,
    [newId(), randomBytes(60), mac],
  )
  await client.query('commit')
  await client.query('begin')
  await run('spend', `update challenges set tries = tries + 1, spent_at = now() where subject = $1`, [mac])
  await run(
    'stand',
    `update signatures set state = 'standing', address_sealed = null, salt_id = $2, salt_pub = $3, confirmed_at = now()
      where id = $1`,
    [id, bytes(), bytes()],
  )
  await run(
    'event',
    `insert into events (id, campaign_id, signature_id, type, commitment, hour) values ($1, $2, $3, 2, $4, 500000)`,
    [newId(), campaign, id, bytes()],
  )
  await run(
    'words',
    `insert into signatory_words (signature_id, campaign_id, word, country, occupation_key)
     values ($1, $2, 'ada oyelaran', '', 'teacher'), ($1, $2, 'oyelaran', '', 'teacher'), ($1, $2, 'teacher', '', 'teacher')`,
    [id, campaign],
  )
  await client.query('commit')
  client.release()
}
