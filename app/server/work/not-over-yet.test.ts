import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { sweepOutbox } from '#deliveries'
import { claimEmails, readWeather } from '#emails'
import { openDisk } from '#files'
import { noteOutage } from '#outages'
import { connect, databaseTime } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { forgetOver } from './forget-over.ts'

const MANY = 2_500
const FEW = 20

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-forget-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const tables = ['signatures', 'budget_spends', 'mailbox_delays', 'challenges', 'outbox']

/** Ten minutes of a launch day, which nobody has to forget yet. */
async function tenMinutesAgo() {
  const { id, versionId } = await openCampaign(db)
  const then = sql`clock_timestamp() - interval '10 minutes'`
  const many = sql`generate_series(1, ${MANY}::int) as n`
  const mac = sql`sha256(n::text::bytea)`
  await sql`
    insert into signatures (id, campaign_id, statement_version_id, state, listing, updates, locale, created_at,
                            ticket_hash, address_mac, salt_id, salt_pub, confirmed_at)
    select gen_random_uuid(), ${id}, ${versionId}, state, 'public', false, 'en', ${then},
           sha256((state || n)::bytea), sha256(('a' || n)::bytea), sha256('s'), sha256('s'),
           case when state = 'standing' then ${then} end
      from unnest(array['pending', 'standing']) as state, ${many}`.execute(db)
  await sql`insert into budget_spends (bucket, at) select ${mac}, ${then} from ${many}`.execute(db)
  await sql`insert into mailbox_delays (provider, seconds, at) select ${mac}, 9, ${then} from ${many}`.execute(
    db,
  )
  await sql`insert into challenges (subject, code_mac, deadline, asked_at) select ${mac}, ${mac}, ${then}, ${then} from ${many}`.execute(
    db,
  )
  await sql`
    insert into outbox (id, kind, state, locale, subject, created_at, finished_at, due_at)
    select gen_random_uuid(), 'sign-code', state, 'en', ${mac}, ${then}, case when state = 'sent' then ${then} end,
           clock_timestamp() + interval '1 minute'
      from unnest(array['sent', 'waiting']) as state, ${many}`.execute(db)
  await sql`analyze`.execute(db)
}

test('of what is not over yet hardly a row is read, however much there is of it', async () => {
  await tenMinutesAgo()
  // Tables as small as these are read whole otherwise.
  const one = connect(db.url, { connections: 1 })
  await sql`set enable_seqscan = off`.execute(one)
  const read = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(one)
    const { rows } = await sql<{ read: number }>`
      select sum(idx_tup_fetch + seq_tup_read)::int as read from pg_stat_user_tables
       where relname = any(${tables}::text[])`.execute(one)
    return rows[0]!.read
  }
  const readBy = async (deed: () => Promise<unknown>) => {
    const before = await read()
    await deed()
    return (await read()) - before
  }
  const failed = (error: unknown) => expect(error).toBe(undefined)
  const forgetting = () => forgetOver(one, openDisk(folder), failed)
  const rows = {
    forgetting: await readBy(forgetting),
    sweeping: await readBy(() => sweepOutbox(one)),
    claiming: await readBy(() => claimEmails(one, { due: 100 }, databaseTime)),
    anOutage: await readBy(() => noteOutage(one, 90)),
    theWeather: await readBy(() => readWeather(one)),
  }
  expect(Object.entries(rows).filter(([, read]) => read > FEW)).toEqual([])
  await one.destroy()
})
