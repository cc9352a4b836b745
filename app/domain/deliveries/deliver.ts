import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Wanted } from '#emails'
import type { Correspondence } from './correspondence.ts'
import { handOver } from './hand-over.ts'
import { settle } from './settle.ts'
import { take } from './take.ts'

/**
 * One turn of the outbox: takes these emails, or so many that are due, hands them over and writes down what became of them.
 * Throws what is no fault of a mail server's, once everything is written down. A crash after the mail server's yes sends
 * the same email once more: twice is possible, never is not.
 */
export async function deliver(
  db: Db,
  with_: Correspondence,
  wanted: Wanted,
  at: Instant = databaseTime,
): Promise<number> {
  const { taken, parcels, faults } = await take(db, with_, wanted, at)
  const handings = await Promise.all(parcels.map((parcel) => handOver(with_, parcel)))
  await settle(db, with_.keys, handings, at)
  const [fault] = [...faults, ...handings.flatMap((handing) => handing.fault ?? [])]
  if (fault) throw fault
  return taken
}
