/**
 * Signatures: one person's name under one statement version.
 * Life: pending (typed), standing (mailbox proven: counted, and shown if so wished and not held), removed (its person
 * left or it was struck; nothing personal is kept, of a struck one after a day). Only a code makes one stand.
 */
export { gatherSigning, type GatheredSigning, type Hindered } from './gather-signing.ts'

// Typed, and not proven.
export { readSigningForm, type SigningFaults, type SigningForm } from './forms/read-signing-form.ts'
export { sign } from './forms/sign.ts'
export type { SignOutcome } from './forms/signing.ts'
export { resendCode } from './forms/resend-code.ts'
export { findTicket, type TicketHolder } from './forms/find-ticket.ts'
export { readShowing, type ShowingFaults } from './forms/read-showing.ts'
export { forgetPending } from './forms/forget-pending.ts'

// The code, and what it makes stand.
export { signNewWords, type NewWordsOutcome } from './proof/sign-new-words.ts'
export { confirm } from './proof/confirm.ts'
export type { ConfirmOutcome } from './proof/confirmation.ts'

// What everybody reads.
export {
  coWriters,
  findSignatory,
  latestSignatories,
  pinnedSignatories,
  versionOf,
  type ListedSignatory,
  type Signatory,
} from './list/front-signatories.ts'
export { listedCountries } from './list/listed-countries.ts'
export { listSignatories, type SignatoryPage } from './list/list-signatories.ts'
export { shown, shownIn } from './list/shown.ts'
export { signatoryWith } from './list/signatory-with.ts'

// What the owner of a mailbox may do with what they signed.
export { listMine, type MySignature } from './mine/list-mine.ts'
export { amend, type AmendOutcome } from './mine/amend.ts'
export { findSignedCampaign, stopUpdates, wantsUpdates } from './mine/stop-updates.ts'
export { withdraw, type WithdrawOutcome } from './mine/withdraw.ts'
export { concealAgain, removeAgain } from './mine/remove-again.ts'
export { dropRecordings } from './mine/drop-recordings.ts'
export { eraseMailbox } from './mine/erase-mailbox.ts'
export { exportMine } from './mine/export-mine.ts'

// Names that wait for a second look.
export { holdReworded } from './holds/hold-reworded.ts'
export { hold } from './holds/hold.ts'
export { hide } from './holds/hide.ts'
export { show } from './holds/show.ts'
export { holdAsBefore } from './holds/hold-as-before.ts'

// Names that a team takes out of the count, for a day at first.
export { listStruck, type StruckSignature } from './strikes/list-struck.ts'
export { strike } from './strikes/strike.ts'
export { isStrikeReason, nameOfReason, strikeReasons, type StrikeReason } from './strikes/strike-reason.ts'
export { restore } from './strikes/restore.ts'
export { forgetStruck } from './strikes/forget-struck.ts'

export { addressMac } from './mailbox/address-mac.ts'
