/**
 * Passkeys: key pairs whose private half stays on an organiser's device (WebAuthn Level 3). A challenge is drawn for one
 * browser and one purpose, works once and for five minutes; what the device answers is checked against this site alone,
 * with the person verified by fingerprint, face or PIN. Knows whose a passkey is, and nothing else about them.
 */
export { offerCreation, offerRequest } from './offer.ts'
export { readNewPasskey, keepPasskey, type NewPasskey } from './keep-passkey.ts'
export { checkPasskey } from './check-passkey.ts'
export { listPasskeys, type Passkey } from './list-passkeys.ts'
export { removePasskey, type RemoveOutcome } from './remove-passkey.ts'
export { forgetPasskeyChallenges } from './challenge.ts'
export { userHandle } from './user-handle.ts'
export type { PasskeySite, Purpose } from './purpose.ts'
