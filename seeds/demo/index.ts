/**
 * Demo: the campaigns of an invented world, as plain data, in the order in which a front page shows them.
 * Nothing here is copied from a real campaign, and nobody named here exists.
 */
export { demoCampaigns } from './campaigns.ts'
export { signingTimes } from './signing-times.ts'
export type { DemoCampaign } from './campaign.ts'
