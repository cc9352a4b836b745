/**
 * Emails: every message we send, one file each, as pure functions from facts to words; the outbox they wait in; and the
 * one way out, by SMTP. One recipient an email, no pictures, no addresses but our own, and nothing a stranger typed
 * before the mailbox has proven itself.
 */
export { codeEmail } from './code-email.ts'
export { privateCodeEmail } from './private-code-email.ts'
export { alreadySignedEmail } from './already-signed-email.ts'
export { visitCodeEmail } from './visit-code-email.ts'
export { deskCodeEmail } from './desk-code-email.ts'
export { signedEmail } from './signed-email.ts'
export { teamInvitationEmail } from './team-invitation-email.ts'
export { deskNoticeEmail } from './desk-notice-email.ts'
export { accountNoticeEmail } from './account-notice-email.ts'
export { invitationEmail } from './invitation-email.ts'
export { updateEmail } from './update-email.ts'
export { wordsOfferEmail } from './words-offer-email.ts'
export { proofEmail } from './proof-email.ts'
export { enqueueEmail, enqueueEmails, type EmailKind, type NewEmail } from './enqueue-email.ts'
export { claimEmail, type ClaimedEmail } from './claim-email.ts'
export { noteChoice, settleEmail, releaseEmail } from './settle-email.ts'
export { sweepOutbox, forgetEmails } from './sweep-outbox.ts'
export { emailStatus, type EmailStatus } from './email-status.ts'
export { openTransport, type Transport, type TransportOptions } from './transport.ts'
export { PassingFault } from './passing-fault.ts'
export type { Letterhead } from './letterhead.ts'
export type { Message, Passage, Span } from './render-blocks.ts'
