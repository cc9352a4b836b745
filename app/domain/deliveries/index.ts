/**
 * Deliveries: what a waiting email turns into when its turn comes, and its sending. All that a page must not tell
 * (signed already, blocked, asked for too often) is decided here, out of everybody's sight.
 */
export { deliver } from './deliver.ts'
export { keepDelivering } from './keep-delivering.ts'
export type { Correspondence } from './correspondence.ts'
export { emailStatus, type EmailStatus } from '#emails'
export { forgetEmails, sweepOutbox } from '#emails'
