import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { sameMac, type Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { spendChallenge } from './challenge.ts'
import { readAssertion } from './read-credential.ts'
import { userHandle } from './user-handle.ts'
import type { PasskeySite, Purpose } from './purpose.ts'

type Signed = { ticket: string; purpose: Purpose; credential: unknown; site: PasskeySite }

/**
 * Spends the challenge and checks what a passkey signed (WebAuthn Level 3 §7.2): this challenge, this site, the person
 * verified, and a counter that has not gone back, as a copied key's would. The id of the organiser whose passkey it is,
 * or undefined for every kind of no alike.
 */
export async function checkPasskey(
  tx: Tx,
  keys: Keys,
  { ticket, purpose, credential, site }: Signed,
  at: Instant = databaseTime,
): Promise<string | undefined> {
  const response = readAssertion(credential)
  const expectedChallenge = await spendChallenge(tx, { ticket, purpose }, at)
  if (!response || !expectedChallenge) return undefined
  const id = Buffer.from(response.id, 'base64url')
  const passkey = await tx
    .selectFrom('passkeys')
    .innerJoin('organisers', 'organisers.id', 'passkeys.organiser_id')
    .select(['public_key', 'counter', 'organiser_id', 'address_mac'])
    .where('passkeys.id', '=', id)
    .forUpdate('passkeys')
    .executeTakeFirst()
  if (!passkey) return undefined
  const { userHandle: handle } = response.response
  if (handle && !sameMac(Buffer.from(handle, 'base64url'), userHandle(keys, passkey.address_mac)))
    return undefined
  const signed = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
    // The library throws whatever it refuses: what a stranger sends is no fault of ours.
  }).catch(() => undefined)
  if (!signed?.verified) return undefined
  const { newCounter: counter, credentialBackedUp: backed_up } = signed.authenticationInfo
  await tx.updateTable('passkeys').set({ counter, backed_up, used_at: at }).where('id', '=', id).execute()
  return passkey.organiser_id
}
