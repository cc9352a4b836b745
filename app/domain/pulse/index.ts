/**
 * Pulse: how signing goes, in sums per campaign and hour: pages opened, forms sent, codes sent, signatures confirmed and how long that
 * took, and what mail servers made of our emails. Nobody is in them, and after thirty days they are gone.
 */
export { noteConfirmed, noteEmails, noteForms, noteSeen } from './note-beat.ts'
export { gatherBeats } from './gather-beats.ts'
export { providerName, providerOf } from './provider-of.ts'
export { readPulse, type Pulse } from './read-pulse.ts'
export { forgetPulse } from './forget-pulse.ts'
export { findUnconfirmed } from './find-unconfirmed.ts'
export { readInstanceMail } from './read-mail-health.ts'
