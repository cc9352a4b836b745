import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { algorithms } from './algorithms.ts'
import { spendChallenge } from './challenge.ts'
import { readRegistration } from './read-credential.ts'
import type { PasskeySite, Purpose } from './purpose.ts'

export type NewPasskey = {
  id: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
  backedUp: boolean
}

type Made = { ticket: string; purpose: Purpose; credential: unknown; site: PasskeySite }

/**
 * Spends the challenge and reads the passkey that a device made for it (WebAuthn Level 3 §7.1). Undefined when it was made
 * for another challenge or another site, without verifying the person, or is somebody's already.
 */
export async function readNewPasskey(
  tx: Tx,
  { ticket, purpose, credential, site }: Made,
  at: Instant = databaseTime,
): Promise<NewPasskey | undefined> {
  const response = readRegistration(credential)
  const expectedChallenge = await spendChallenge(tx, { ticket, purpose }, at)
  if (!response || !expectedChallenge) return undefined
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    supportedAlgorithmIDs: algorithms,
    // The library throws whatever it refuses: what a stranger sends is no fault of ours.
  }).catch(() => undefined)
  if (!made?.verified) return undefined
  const { credential: key, credentialBackedUp: backedUp } = made.registrationInfo
  const id = Buffer.from(key.id, 'base64url')
  const taken = await tx.selectFrom('passkeys').select('id').where('id', '=', id).executeTakeFirst()
  if (taken) return undefined
  const { transports = [] } = response.response
  return { id, publicKey: Buffer.from(key.publicKey), counter: key.counter, transports, backedUp }
}

/** Gives an organiser a passkey that was read just now, under a name of theirs (1 to 100 characters). */
export async function keepPasskey(
  tx: Tx,
  { organiserId, passkey, name }: { organiserId: string; passkey: NewPasskey; name: string },
  at: Instant = databaseTime,
): Promise<void> {
  const { id, publicKey, counter, transports, backedUp } = passkey
  await tx
    .insertInto('passkeys')
    .values({
      id,
      organiser_id: organiserId,
      public_key: publicKey,
      counter,
      transports,
      backed_up: backedUp,
      name,
      created_at: at,
    })
    .execute()
}
