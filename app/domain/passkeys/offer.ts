import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { algorithms } from './algorithms.ts'
import { drawChallenge } from './challenge.ts'
import type { PasskeySite, Purpose } from './purpose.ts'

const timeout = limits.desk.challengeSeconds * 1_000

type Asking = { ticket: string; purpose: Purpose; site: PasskeySite }
type Person = { handle: Buffer; address: string; name: string; organiserId?: string }

/**
 * Draws a challenge and says to a browser what kind of passkey to make, and for whom; a device that holds one of theirs
 * makes no second. The person must be verified, and the key must be one that signs in without an address: it would
 * otherwise make an account that its owner cannot enter again.
 */
export async function offerCreation(
  db: Db,
  { ticket, purpose, site }: Asking,
  { handle, address, name, organiserId }: Person,
  at: Instant = databaseTime,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    userID: new Uint8Array(handle),
    userName: address,
    userDisplayName: name,
    challenge: new Uint8Array(await drawChallenge(db, { ticket, purpose }, at)),
    timeout,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: organiserId ? await known(db, organiserId) : [],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Draws a challenge for a passkey one has: any of this site's, or those of one organiser only. */
export async function offerRequest(
  db: Db,
  { ticket, purpose, site }: Asking,
  organiserId?: string,
  at: Instant = databaseTime,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: new Uint8Array(await drawChallenge(db, { ticket, purpose }, at)),
    timeout,
    allowCredentials: organiserId ? await known(db, organiserId) : [],
    userVerification: 'required',
  })
}

async function known(db: Db, organiserId: string) {
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['id', 'transports'])
    .where('organiser_id', '=', organiserId)
    .execute()
  return passkeys.map(({ id, transports }) => ({ id: id.toString('base64url'), transports }))
}
