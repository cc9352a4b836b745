/**
 * Campaigns: efforts with a page people put their names to, and the exact words of their statements.
 * Life: draft, perhaps private, then open (from its opening time on), then closed, then perhaps archived; a withdrawn one is
 * gone for good, and its address never serves another; neither does a discarded draft's. While it is open the display of new
 * names may rest.
 */
export { findVisible } from './find-visible.ts'
export { SLUG, SLUG_SIGNS } from './slug.ts'
export { findCampaign, type Campaign } from './find-campaign.ts'
export { findRun, type Run } from './find-run.ts'
export { lockCampaign } from './lock-campaign.ts'
export { pauseDisplay, resumeDisplay } from './rest-display.ts'
export { titleOf } from './title-of.ts'
export { phaseAt, type Phase } from './in-words.ts'
export { findAsking, type Asking } from './find-asking.ts'
export { takesNames, takesNamesAs, takesInvited, finishesNames } from './takes-names.ts'

export { listOfTeams, type TeamCampaign } from './lists/list-of-teams.ts'
export { listOpen, type OpenCampaign } from './lists/list-open.ts'
export { listNews, type News } from './lists/list-news.ts'
export { listAddresses, type PublicAddress } from './lists/list-addresses.ts'
export { listPublic, type CampaignQuery, type ListedCampaign } from './lists/list-public.ts'
export { nextTurns } from './lists/next-turns.ts'

export { exactTexts, storeWords } from './words/store-words.ts'
export { countVersions, findVersion, listVersions, type Version } from './words/list-versions.ts'
export { readSections, type Sections } from './words/read-sections.ts'
export { compareWords, type Passage } from './words/compare-words.ts'
export { parseMarkdown, renderStatement } from './words/render-statement.ts'
export { plainWords } from './words/plain-words.ts'

export { drawPicture } from './look/draw-picture.ts'
export { isPicture } from './look/is-picture.ts'
export { drawWordmark } from './look/draw-wordmark.ts'
export { keepWordmark } from './look/keep-wordmark.ts'
export { findWordmark, measureWordmark } from './look/find-wordmark.ts'
export { accentOnDark, accentOnLight, contrastOnLight } from './look/accents.ts'

export { beginCampaign } from './publishing/begin-campaign.ts'
export { changeKind } from './publishing/change-kind.ts'
export { publish, publishWithin, type NewCampaign } from './publishing/publish.ts'
export { storeChange } from './publishing/store-change.ts'
export { addressSince } from './publishing/address-since.ts'
export {
  findAddressFault,
  isOwnAddress,
  suggestAddress,
  type AddressFault,
} from './publishing/address-fault.ts'
export { openPrivate } from './publishing/open-private.ts'
export { backToDraft } from './publishing/back-to-draft.ts'
export { putAway } from './publishing/put-away.ts'

export { closeNow } from './closing/close-now.ts'
export { archive, bringBack } from './closing/archive.ts'
export { closeDue } from './closing/close-due.ts'
export { moveClosings } from './closing/move-closings.ts'
export { readMovedClosing } from './closing/read-moved-closing.ts'
