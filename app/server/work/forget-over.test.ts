import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDisk } from '#files'
import { forgetPending } from '#signatures'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign } from '#seeds/world.ts'
import { forgetOver } from './forget-over.ts'

const MANY = 2_500

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-forget-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const files = openDisk(folder)

/** So many people who filled in the form two days ago, and as many who signed then. */
async function aLaunchDay() {
  const { id, versionId } = await openCampaign(db)
  await sql`
    insert into signatures (id, campaign_id, statement_version_id, state, listing, updates, locale, created_at,
                            ticket_hash, address_mac, salt_id, salt_pub, confirmed_at)
    select gen_random_uuid(), ${id}, ${versionId}, state, 'public', false, 'en', now() - interval '2 days',
           sha256((state || n)::bytea), sha256(('a' || n)::bytea), sha256('s'), sha256('s'),
           case when state = 'standing' then now() - interval '2 days' end
      from unnest(array['pending', 'standing']) as state, generate_series(1, ${MANY}::int) as n`.execute(db)
  const left = async () => {
    const row = await db
      .selectFrom('signatures')
      .where('campaign_id', '=', id)
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere('state', '=', 'pending').as('forms'),
        eb.fn.count<number>('ticket_hash').filterWhere('state', '=', 'standing').as('tied'),
        eb.fn.countAll<number>().filterWhere('state', '=', 'standing').as('standing'),
      ])
      .executeTakeFirstOrThrow()
    return row
  }
  return { left }
}

/** Everything else of that day that is over by now. */
async function theRestOfThatDay() {
  const then = sql`now() - interval '9 days'`
  const many = sql`generate_series(1, ${MANY}::int) as n`
  const mac = sql`sha256(n::text::bytea)`
  await sql`insert into budget_spends (bucket, at) select ${mac}, ${then} from ${many}`.execute(db)
  await sql`insert into mailbox_delays (provider, seconds, at) select ${mac}, 9, ${then} from ${many}`.execute(
    db,
  )
  await sql`insert into challenges (subject, code_mac, deadline, asked_at) select ${mac}, ${mac}, ${then}, ${then} from ${many}`.execute(
    db,
  )
  await sql`
    insert into outbox (id, kind, state, locale, subject, created_at, finished_at)
    select gen_random_uuid(), 'sign-code', 'sent', 'en', ${mac}, ${then}, ${then} from ${many}`.execute(db)
}

const tables = ['budget_spends', 'mailbox_delays', 'challenges', 'outbox'] as const
const howMany = async () => {
  let sum = 0
  for (const table of tables) {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    sum += n
  }
  return sum
}

// A machine that needs a third of a millisecond for a row: all at once are three quarters of a second.
beforeAll(async () => {
  await sql`
    create function take_time() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.0003 * count(*)) from touched; return null; end $$`.execute(db)
  for (const what of ['update', 'delete'])
    await sql`
      create trigger ${sql.id(`slow_${what}`)} after ${sql.raw(what)} on signatures
        referencing old table as touched for each statement execute function take_time()`.execute(db)
})

test('however many signed, the forms of a launch day are forgotten with no statement longer than the patience', async () => {
  const { left } = await aLaunchDay()
  expect(await left()).toEqual({ forms: MANY, tied: MANY, standing: MANY })
  const impatient = connect(db.url, { connections: 1, patiences: { statement: 0.6 } })
  await forgetPending(impatient).finally(() => impatient.destroy())
  expect(await left()).toEqual({ forms: 0, tied: 0, standing: MANY })
})

test('what cannot be forgotten just now keeps nothing else from it, and is said', async () => {
  await theRestOfThatDay()
  expect(await howMany()).toBe(tables.length * MANY)
  const told: string[] = []
  const impatient = connect(db.url, { connections: 1, patiences: { lock: 0.1 } })
  const busy = await db.startTransaction().execute()
  await sql`lock table signatures in access exclusive mode`.execute(busy)
  const all = forgetOver(impatient, files, (_, what) => told.push(what))
  await expect(all).rejects.toThrow(/lock timeout/)
  await busy.rollback().execute()
  await impatient.destroy()
  expect(told).toContain('pending')
  expect(told).not.toContain('emails')
  expect(await howMany()).toBe(0)
})
