/**
 * Signatures: one person's name under one statement version.
 * Life: pending (typed), standing (mailbox proven: counted, and shown if so wished and not held), removed (its person
 * left or it was struck; nothing personal is kept, of a struck one after a day). Only a code makes one stand.
 */
export { readSigningForm, type SigningFaults, type SigningForm } from './read-signing-form.ts'
export { addressMac } from './address-mac.ts'
export { sign } from './sign.ts'
export type { SignOutcome } from './signing.ts'
export { gatherSigning, type GatheredSigning, type Hindered } from './gather-signing.ts'
export { resendCode } from './resend-code.ts'
export { signNewWords, type NewWordsOutcome } from './sign-new-words.ts'
export { confirm } from './confirm.ts'
export type { ConfirmOutcome } from './confirmation.ts'
export { findTicket, type TicketHolder } from './find-ticket.ts'
export {
  coWriters,
  findSignatory,
  latestSignatories,
  pinnedSignatories,
  versionOf,
  type ListedSignatory,
  type Signatory,
} from './front-signatories.ts'
export { listedCountries } from './listed-countries.ts'
export { listSignatories, type SignatoryPage } from './list-signatories.ts'
export { listMine, type MySignature } from './list-mine.ts'
export { listStruck, type StruckSignature } from './list-struck.ts'
export { readShowing, type ShowingFaults } from './read-showing.ts'
export { amend, type AmendOutcome } from './amend.ts'
export { findSignedCampaign, stopUpdates, wantsUpdates } from './stop-updates.ts'
export { withdraw, type WithdrawOutcome } from './withdraw.ts'
export { concealAgain, removeAgain } from './remove-again.ts'
export { holdReworded } from './hold-reworded.ts'
export { dropRecordings } from './drop-recordings.ts'
export { eraseMailbox } from './erase-mailbox.ts'
export { exportMine } from './export-mine.ts'
export { hold } from './hold.ts'
export { shown, shownIn } from './shown.ts'
export { signatoryWith } from './signatory-with.ts'
export { forgetPending } from './forget-pending.ts'
export { strike } from './strike.ts'
export { isStrikeReason, nameOfReason, strikeReasons, type StrikeReason } from './strike-reason.ts'
export { restore } from './restore.ts'
export { hide } from './hide.ts'
export { show } from './show.ts'
export { holdAsBefore } from './hold-as-before.ts'
export { forgetStruck } from './forget-struck.ts'
