import { networkBudget, spend } from '#limits'
import { offerCreation, offerRequest, userHandle, type PasskeySite } from '#passkeys'
import { drawTicket, unseal, type Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { findEnrolment } from './enrolment.ts'

type Offer = { ticket: string; site: PasskeySite }

/**
 * What a browser needs to sign in with any passkey of this site. It is known by the ticket it has, or by a new one:
 * everything else about it, and whose passkey it will be, is unknown.
 */
export async function offerAnyPasskey(
  db: Db,
  keys: Keys,
  {
    ticket = drawTicket().ticket,
    site,
    network,
  }: { ticket?: string; site: PasskeySite; network: string | null },
) {
  const budget = networkBudget(keys, 'signIns', network)
  if (!(await db.transaction().execute((tx) => spend(tx, budget))))
    return { outcome: 'too-many-from-network' } as const
  const options = await offerRequest(db, { ticket, purpose: 'sign-in', site })
  return { outcome: 'offered', ticket, options } as const
}

/** What a browser needs to make an account's first passkey; undefined unless a mailbox without an account is proven. */
export async function offerFirstPasskey(db: Db, keys: Keys, { ticket, site }: Offer, name: string) {
  const enrolment = await findEnrolment(db, keys, ticket)
  if (!enrolment?.proven || enrolment.known) return undefined
  const { address, mailbox } = enrolment
  return offerCreation(
    db,
    { ticket, purpose: 'enrol', site },
    { handle: userHandle(keys, mailbox), address, name },
  )
}

/** What a browser needs to make one more passkey for an organiser who is signed in. */
export async function offerFurtherPasskey(db: Db, keys: Keys, { ticket, site }: Offer, organiserId: string) {
  const organiser = await db
    .selectFrom('organisers')
    .select(['name', 'address_sealed', 'address_mac'])
    .where('id', '=', organiserId)
    .executeTakeFirstOrThrow()
  const { name, address_sealed, address_mac } = organiser
  const address = unseal(keys, `organisers/${organiserId}`, address_sealed)
  return offerCreation(
    db,
    { ticket, purpose: 'add', site },
    { handle: userHandle(keys, address_mac), address, name, organiserId },
  )
}

/** What a browser needs to ask an organiser who is signed in for one of their own passkeys. */
export const offerOwnPasskeys = (db: Db, { ticket, site }: Offer, organiserId: string) =>
  offerRequest(db, { ticket, purpose: 'prove', site }, organiserId)
