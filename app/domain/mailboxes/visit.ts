import { sql } from 'kysely'
import { mailboxOf, readAddress } from '#addresses'
import { limits } from '#limits'
import { hashTicket, unseal, type Keys } from '#secrets'
import { secondsSinceAsking, secondsToWait } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { deleteOlder } from '#db/few-at-a-time.ts'

export type Visit = {
  /** The mailbox the code went to. */
  address: string
  /** Whether it was asked for by a tagged address, whose tag was left out. */
  untagged: boolean
  addressKey: string
  proven: boolean
  locale: string
  wait: number
  asked: number
}

/** What the address of a visit is sealed for: opened in the row of another visit, it is no address. */
export const visitPlace = (ticketHash: Buffer) => `visits/${ticketHash.toString('hex')}`

/** The visit a browser's ticket belongs to, for an hour after it began; then it is over, proven or not. */
export async function findVisit(
  db: Db,
  keys: Keys,
  ticket: string,
  at: Instant = databaseTime,
): Promise<Visit | undefined> {
  const hash = hashTicket(ticket)
  const row = await db
    .selectFrom('visits')
    .select([
      'address_sealed',
      'proven_at',
      'locale',
      secondsToWait(at).as('wait'),
      secondsSinceAsking(at).as('asked'),
    ])
    .where('ticket_hash', '=', hash)
    .where('created_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.visit.keptSeconds})`)
    .executeTakeFirst()
  if (!row) return undefined
  const typed = unseal(keys, visitPlace(hash), row.address_sealed)
  const reading = readAddress(typed)
  if (reading.outcome === 'refused') return undefined
  const address = mailboxOf(typed)
  const { proven_at, locale, wait, asked } = row
  const proven = proven_at !== null
  return { address, untagged: address !== typed, addressKey: reading.key, proven, locale, wait, asked }
}

/** Forgets a visit, as when the visitor leaves. */
export async function endVisit(db: Db, ticket: string): Promise<void> {
  await db.deleteFrom('visits').where('ticket_hash', '=', hashTicket(ticket)).execute()
}

/** Forgets every visit of a mailbox, in whichever browser it is open. */
export async function endVisitsOf(tx: Tx, mailbox: Buffer): Promise<void> {
  // Whoever is just proving one is waited for: the visit that they open is seen by the next statement.
  await tx.selectFrom('visits').select('locale').where('mailbox_mac', '=', mailbox).forUpdate().execute()
  await tx.deleteFrom('visits').where('mailbox_mac', '=', mailbox).execute()
}

/** Deletes the visits that are over, a while after they began (`limits.visit.keptSeconds`). */
export async function forgetVisits(db: Db, at: Instant = databaseTime): Promise<void> {
  const over = sql<Date>`${at} - make_interval(secs => ${limits.visit.keptSeconds})`
  await deleteOlder(db, 'visits', 'created_at', over)
}
