/**
 * Deliveries: what a waiting email turns into when its turn comes, and its sending. All that a page must not tell
 * (signed already, blocked, asked for too often) is decided here, out of everybody's sight.
 */
export { deliver } from './deliver.ts'
export { keepDelivering } from './keep-delivering.ts'
export type { Correspondence } from './correspondence.ts'
export { readOutlook, waitIn, type Outlook } from './outlook.ts'
export { readWeather, type Weather } from '#emails'
export { forgetEmails, sweepOutbox } from '#emails'
