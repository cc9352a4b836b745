/**
 * Exports: what a team takes out of a campaign. The public list and everything else that is public go out as they are
 * read, never whole in memory. Addresses go only to an owner who has just used a passkey, above a thousand only with a
 * second owner's yes, once, by a link that is worth nothing to anybody else; and every other owner is told.
 */
export { publicRows, type PublicRow } from './public-rows.ts'
export { everything } from './everything.ts'
export { noteExport } from './note-export.ts'
export { countWithUpdates } from './count-with-updates.ts'
export { askForAddresses, type AskOutcome } from './ask-for-addresses.ts'
export { approveAddresses, withdrawAddresses, type AnswerOutcome } from './answer-addresses.ts'
export { linkToAddresses, type LinkOutcome } from './link-to-addresses.ts'
export { findAddressLink, takeAddresses } from './take-addresses.ts'
export { addressRows, type AddressRow } from './address-rows.ts'
export { listAddressExports, type AddressExport } from './list-address-exports.ts'
