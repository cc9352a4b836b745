/**
 * Organisers: people with an account who run campaigns, the teams they run them in, and what each may do there. A mailbox
 * only enrols; what signs in is a passkey, and what proves a grave deed is a passkey used just now.
 */
export { may, type Answer, type Place } from './may.ts'
export { deeds, rolesFor, type Deed, type Role } from './deeds.ts'
export { beginSession, type BegunSession } from './begin-session.ts'
export { findSession, type DeskSession } from './find-session.ts'
export { endSession, endSessionOf, endSessionsOf } from './end-session.ts'
export { listSessions, forgetSessions, type SeenSession } from './list-sessions.ts'
export { findTyped, forgetTyped, keepTyped } from './typed.ts'
export { isProven, markProven, mayChangePasskeys } from './proven.ts'
export { isOperator } from './is-operator.ts'
