/**
 * Updates: news from a campaign, on its page, in the feed, and by email to those who asked for it.
 * Life: draft, then published under a number (its words are fixed; it can be taken off the page and put back), then sent,
 * once. An email is marked before it is handed over: at most one for a person, and never after they said stop.
 */
export { beginDraft } from './begin-draft.ts'
export { readDraft, type Draft, type DraftFaults } from './read-draft.ts'
export { saveDraft, type SaveOutcome } from './save-draft.ts'
export { discardDraft } from './discard-draft.ts'
export { findFaults, type UpdateFaults } from './find-faults.ts'
export { publishUpdate, type PublishUpdateOutcome } from './publish-update.ts'
export { hideUpdate } from './hide-update.ts'
export { findUpdate, type TeamUpdate } from './find-update.ts'
export { listUpdates, type ListedUpdate } from './list-updates.ts'
export {
  findPublished,
  listPublished,
  newestUpdates,
  type FeedUpdate,
  type PublishedUpdate,
} from './list-published.ts'
export { allowHost, forbidHost, listHosts } from './link-hosts.ts'
export { passagesOf } from './passages-of.ts'
export type { Passage, Span } from '#emails'
export { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts'
export { findOffer, offerWords, type OfferOutcome } from './offer-words.ts'
export { beginSending, type BeginOutcome } from './begin-sending.ts'
export { whenNext } from './sending/start-sending.ts'
export { whoLooks, type Looker } from './looks/who-looks.ts'
export { findLook, listLooks, type WaitingLook } from './looks/list-looks.ts'
export { readLook, type Look } from './looks/read-look.ts'
export { answerLook, type AnswerOutcome } from './looks/answer-look.ts'
export { changeSending, isChange, type Change } from './sending/change-sending.ts'
export { countRecipients } from './sending/count-recipients.ts'
export { readSending, type Sending } from './sending/read-sending.ts'
export { refuseNews } from './sending/refuse-news.ts'
export { resumeSendings } from './sending/queue-sending.ts'
export { endAboutEdition, sendAboutEdition } from './sending/send-about-edition.ts'
export type { Prepare } from './sending/compose-update.ts'
export { send, sendUpdate } from './sending/send-update.ts'
export { askForTest } from './sending/ask-for-test.ts'
export { sendTest } from './sending/send-test.ts'
