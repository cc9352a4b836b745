import { sql } from 'kysely'
import { mailboxOf, readAddress } from '#addresses'
import { limits } from '#limits'
import { mailboxMac } from '#mailboxes'
import { hashTicket, unseal, type Keys } from '#secrets'
import { secondsSinceAsking, secondsToWait } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

/** Somebody who proves a mailbox, in one browser. */
export type Enrolment = {
  /** The mailbox the code went to. */
  address: string
  /** Whether it was asked for by a tagged address, whose tag was left out. */
  untagged: boolean
  addressKey: string
  mailbox: Buffer
  locale: string
  proven: boolean
  /** Whether the mailbox has an account. Nobody may be told before it is proven. */
  known: boolean
  wait: number
  asked: number
}

/** What the address of an enrolment is sealed for (see seal.ts): its row, so that it opens in no other one. */
export const enrolmentPlace = (ticketHash: Buffer) => `enrolments/${ticketHash.toString('hex')}`

/** The enrolment a browser's ticket belongs to, for an hour after it began; then it is over, proven or not. */
export async function findEnrolment(
  db: Db,
  keys: Keys,
  ticket: string,
  at: Instant = databaseTime,
): Promise<Enrolment | undefined> {
  const hash = hashTicket(ticket)
  const row = await db
    .selectFrom('enrolments')
    .select((eb) => [
      'address_sealed',
      'proven_at',
      'locale',
      secondsToWait(at).as('wait'),
      secondsSinceAsking(at).as('asked'),
      eb
        .exists(
          eb
            .selectFrom('organisers')
            .select('id')
            .whereRef('organisers.address_mac', '=', 'enrolments.mailbox_mac'),
        )
        .as('known'),
    ])
    .where('ticket_hash', '=', hash)
    .where('created_at', '>', over(at))
    .executeTakeFirst()
  if (!row) return undefined
  const typed = unseal(keys, enrolmentPlace(hash), row.address_sealed)
  const reading = readAddress(typed)
  if (reading.outcome === 'refused') return undefined
  const address = mailboxOf(typed)
  const { proven_at, locale, wait, asked, known } = row
  return {
    address,
    untagged: address !== typed,
    addressKey: reading.key,
    mailbox: mailboxMac(keys, reading.key),
    proven: proven_at !== null,
    locale,
    wait,
    asked,
    known: Boolean(known),
  }
}

/** Ends an enrolment that has led to where it should. */
export async function endEnrolment(tx: Tx, ticket: string): Promise<void> {
  await tx.deleteFrom('enrolments').where('ticket_hash', '=', hashTicket(ticket)).execute()
}

/** Forgets enrolments that are over, and with them addresses that came to nothing. */
export async function forgetEnrolments(db: Db, at: Instant = databaseTime): Promise<void> {
  await db.deleteFrom('enrolments').where('created_at', '<=', over(at)).execute()
}

const over = (at: Instant) => sql<Date>`${at} - make_interval(secs => ${limits.desk.enrolmentSeconds})`
