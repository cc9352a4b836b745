/**
 * Accounts: how somebody becomes an organiser, comes back, and keeps their keys. A code proves a mailbox and so begins an
 * enrolment; an account is made with its first passkey and its recovery codes, in one go. From then on passkeys sign in.
 * A mailbox alone opens no account that there is: whoever has lost every passkey needs it and a recovery code.
 */
export { askToEnrol, askAgainToEnrol, enrolmentSubject } from './ask-to-enrol.ts'
export { proveEnrolment, type EnrolOutcome } from './prove-enrolment.ts'
export { findEnrolment, type Enrolment } from './enrolment.ts'
export { openAccount, type OpenOutcome } from './open-account.ts'
export { signIn, type SignInOutcome } from './sign-in.ts'
export { signInAtDemo } from './sign-in-at-demo.ts'
export { proveAgain } from './prove-again.ts'
export { recover, type RecoverOutcome } from './recover.ts'
export { renewRecoveryCodes } from './renew-recovery-codes.ts'
export { signOutElsewhere, signOutEverywhere } from './end-sessions.ts'
export { addPasskey, type AddOutcome } from './add-passkey.ts'
export { dropPasskey } from './drop-passkey.ts'
export { offerAnyPasskey, offerFirstPasskey, offerFurtherPasskey, offerOwnPasskeys } from './offer-passkey.ts'
export { readAccount, type Account } from './read-account.ts'
export { sendNotice } from './send-notice.ts'
export { changeAccount } from './change-account.ts'
export { readOrganiserName, readPasskeyName } from './read-names.ts'
export { forgetSignIns } from './forget-sign-ins.ts'
