import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { testDatabase } from '#db/test-database.ts'
import { ago, aPerson, deliverAll, fillIn, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import type { SigningForm } from './read-signing-form.ts'
import { sign } from './sign.ts'

const db = await testDatabase()
const lately = ago('10 minutes')

// Addresses of one length, so that a difference in what is stored is one of kind.
let mailboxes = 100

type Class = 'new' | 'standing' | 'blocked' | 'worn out'

/** A campaign in which this mailbox is of the class, and the form it is about to send. */
async function prepare(kind: Class): Promise<{ campaignId: string; form: SigningForm }> {
  const { id: campaignId } = await openCampaign(db)
  const form = aPerson({ email: `alike-${(mailboxes += 1)}@example.org` })
  if (kind === 'standing') await stand(db, campaignId, form, lately)
  if (kind === 'blocked') await blockMailbox(db, mailboxMac(keys, form.addressKey))
  if (kind === 'worn out') {
    for (let round = 0; round < 5; round++)
      await fillIn(db, postOffice(), (await openCampaign(db)).id, form, lately)
  }
  await deliverAll(db, postOffice())
  return { campaignId, form }
}

/** How many rows every table has. */
async function census() {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.raw(name)}`.execute(db)
    counts[name] = rows[0]!.rows
  }
  return counts
}

const lengths = (row: object) =>
  Object.entries(row).map(([column, value]) => [
    column,
    value === null ? null : Buffer.isBuffer(value) ? value.length : typeof value,
  ])

async function writtenBy(kind: Class) {
  const { campaignId, form } = await prepare(kind)
  const before = await census()
  const answer = await sign(db, keys, { campaignId, form, locale: 'en', network: '203.0.113.1' })
  const after = await census()
  const added = Object.entries(after).flatMap(([table, rows]) =>
    rows === before[table] ? [] : [[table, rows - before[table]!]],
  )

  const newest = await db
    .selectFrom('signatures')
    .selectAll()
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const email = await db
    .selectFrom('outbox')
    .selectAll()
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const office = postOffice()
  await deliverAll(db, office)
  const written = {
    outcome: answer.outcome,
    fields: Object.keys(answer),
    added,
    rows: [lengths(newest), lengths(email)],
  }
  return { written, emails: office.letters.filter(({ to }) => to === form.address) }
}

test('a form leaves the same traces whether its mailbox is new, has signed, is blocked or has had its share', async () => {
  await writtenBy('new') // The queue learns of a kind of job with the first one.
  const fresh = await writtenBy('new')
  const standing = await writtenBy('standing')
  const blocked = await writtenBy('blocked')
  const wornOut = await writtenBy('worn out')

  // A repeated form asks for a code on a challenge that is there already; the others begin one.
  const withoutChallenge = ({ written: { added, ...rest } }: typeof fresh) => ({
    ...rest,
    added: added.filter(([table]) => table !== 'public.challenges'),
  })
  expect(fresh.written.outcome).toBe('check-your-mailbox')
  expect(withoutChallenge(standing)).toEqual(withoutChallenge(fresh))
  expect(blocked.written).toEqual(fresh.written)
  expect(wornOut.written).toEqual(fresh.written)

  expect(fresh.emails.map(({ text }) => /\b\d{3} \d{3}\b/.test(text))).toEqual([true])
  expect(standing.emails.map(({ text }) => /\b\d{3} \d{3}\b/.test(text))).toEqual([false])
  expect(standing.emails[0]!.text).toContain('https://sign.example.org/me')
  expect(blocked.emails).toEqual([])
  expect(wornOut.emails).toEqual([])
})
