/**
 * Campaigns: efforts with a page people put their names to, and the exact words of their statements.
 * Life: draft, perhaps private, then open (from its opening time on), then closed, then perhaps archived; a withdrawn one is
 * gone for good, and its address never serves another; neither does a discarded draft's. While it is open the display of new
 * names may rest.
 */
export { seenBy } from './in-words.ts'
export { findCampaign, type Campaign } from './find-campaign.ts'
export { listOfTeams, type TeamCampaign } from './list-of-teams.ts'
export { listOpen, type OpenCampaign } from './list-open.ts'
export { listNews, type News } from './list-news.ts'
export { listAddresses, type PublicAddress } from './list-addresses.ts'
export { listPublic, type CampaignQuery, type ListedCampaign } from './list-public.ts'
export { beginCampaign } from './begin-campaign.ts'
export { publish, publishWithin, type NewCampaign } from './publish.ts'
export { findAddressFault, isOwnAddress, suggestAddress, type AddressFault } from './address-fault.ts'
export { readSections, type Sections } from './read-sections.ts'
export { findRun, type Run } from './find-run.ts'
export { pauseDisplay, resumeDisplay, type DoneBy } from './rest-display.ts'
export { closeNow } from './close-now.ts'
export { openPrivate } from './open-private.ts'
export { backToDraft } from './back-to-draft.ts'
export { putAway } from './put-away.ts'
export { archive, bringBack } from './archive.ts'
export { drawPicture } from './draw-picture.ts'
export { drawWordmark } from './draw-wordmark.ts'
export { keepWordmark } from './keep-wordmark.ts'
export { findWordmark, measureWordmark } from './find-wordmark.ts'
export { titleOf } from './title-of.ts'
export { takesNames, takesInvited, finishesNames } from './takes-names.ts'
export { closeDue } from './close-due.ts'
export { parseMarkdown, renderStatement } from './render-statement.ts'
export { plainWords } from './plain-words.ts'
export { accentOnDark, accentOnLight, contrastOnLight } from './accents.ts'
