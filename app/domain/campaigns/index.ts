/**
 * Campaigns: efforts with a page people put their names to, and the exact words of their statements.
 * Life: draft, then open (from its opening time on), then closed; a withdrawn one is gone for good, and its address
 * never serves another.
 */
export { findCampaign, type Campaign } from './find-campaign.ts'
export { listOfTeams, type TeamCampaign } from './list-of-teams.ts'
export { listOpen, type OpenCampaign } from './list-open.ts'
export { listNews, type News } from './list-news.ts'
export { listAddresses, type PublicAddress } from './list-addresses.ts'
export { listPublic, type CampaignQuery, type ListedCampaign } from './list-public.ts'
export { publish, type NewCampaign } from './publish.ts'
export { titleOf } from './title-of.ts'
export { takesNames, finishesNames } from './takes-names.ts'
export { closeDue } from './close-due.ts'
export { parseMarkdown, renderStatement } from './render-statement.ts'
export { plainWords } from './plain-words.ts'
export { accentOnDark } from './accent-on-dark.ts'
