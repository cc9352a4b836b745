import {
  askToEnrol,
  offerAnyPasskey,
  offerFirstPasskey,
  offerFurtherPasskey,
  offerOwnPasskeys,
  openAccount,
  proveEnrolment,
} from '#accounts'
import type { Db } from '#db/connection.ts'
import { aDevice } from './device.ts'
import { aPerson, codeSentTo, deliverAll, keys, postOffice } from './world.ts'

export const site = { name: 'Undersigned', id: 'sign.example.org', origin: 'https://sign.example.org' }

/** Somebody who asks for an account, up to the email with the code. */
export async function askForAccount(db: Db, person: { address: string; addressKey: string } = aPerson()) {
  const { address, addressKey } = person
  const office = postOffice()
  const asked = await askToEnrol(db, keys, { address, addressKey, locale: 'en', network: null })
  if (asked.outcome !== 'check-your-mailbox') throw new Error(asked.outcome)
  await deliverAll(db, office)
  const { ticket } = asked
  return {
    ticket,
    person,
    office,
    letters: () => office.letters.filter(({ to }) => to === address),
    prove: (code = codeSentTo(office, address)) => proveEnrolment(db, keys, { ticket, code, network: null }),
  }
}

/** Somebody whose mailbox is proven. */
export async function provenMailbox(db: Db, person?: { address: string; addressKey: string }) {
  const enrolment = await askForAccount(db, person)
  const proven = await enrolment.prove()
  if (proven.outcome !== 'proven') throw new Error(proven.outcome)
  return { ...enrolment, ticket: proven.ticket }
}

/** Somebody with an account, the device that opens it, and their recovery codes. */
export async function anAccount(db: Db) {
  const { ticket, person } = await provenMailbox(db)
  const device = aDevice(site.origin)
  const options = await offerFirstPasskey(db, keys, { ticket, site }, 'Ada Oyelaran')
  const credential = device.create(options!)
  const opening = { ticket, name: 'Ada Oyelaran', passkeyName: 'Laptop', credential, site, browser: 'a test' }
  const opened = await openAccount(db, keys, opening)
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  const { session, codes } = opened
  const { organiserId } = await db
    .selectFrom('desk_sessions')
    .select('organiser_id as organiserId')
    .where('id', '=', session.id)
    .executeTakeFirstOrThrow()
  return {
    device,
    person,
    codes,
    organiserId,
    ticket: session.ticket,
    session: { id: session.id, organiserId },
  }
}

/** What a browser is offered at the door: its ticket, and what its device is to sign. */
export async function atTheDoor(db: Db) {
  const offer = await offerAnyPasskey(db, keys, { site, network: null })
  if (offer.outcome !== 'offered') throw new Error(offer.outcome)
  return offer
}

/** What a session is offered for one more passkey, and for proving itself. */
export const offered = (db: Db, { ticket, organiserId }: { ticket: string; organiserId: string }) => ({
  further: () => offerFurtherPasskey(db, keys, { ticket, site }, organiserId),
  own: () => offerOwnPasskeys(db, { ticket, site }, organiserId),
})
