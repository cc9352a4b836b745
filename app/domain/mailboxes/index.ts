/**
 * Mailboxes: what the owner of an address may ask of us before any campaign: no more email at all, and a visit to
 * everything the mailbox has signed, opened by a code. Of a mailbox we keep only MACs.
 */
export { blockMailbox, isBlocked, mailboxMac } from './block-mailbox.ts'
export { blockToken, readBlockToken } from './block-token.ts'
export { sendCodeTo } from './send-code-to.ts'
export { askToVisit, askAgainToVisit, visitSubject } from './ask-to-visit.ts'
export { proveVisit, type ProveOutcome } from './prove-visit.ts'
export { endVisit, endVisitsOf, findVisit, forgetVisits, type Visit } from './visit.ts'
