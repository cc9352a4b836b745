/**
 * Invitations: people who are said to have signed on paper or elsewhere are asked, by one plain email each, to sign here.
 * None of them counts for standing on a list. A mailbox is invited at most once to a campaign, however many lists it is
 * on; one that has told us to stop gets nothing, and nobody learns which those are.
 */
export { readList, type Line, type LineFault, type ListReading } from './read-list.ts'
export { checkList, type CheckOutcome } from './check-list.ts'
export { sendList, stopList, type ListOutcome } from './send-list.ts'
export { inviteSome } from './invite-some.ts'
export { findList, listLists, type InvitationList } from './list-lists.ts'
export { forgetLists } from './forget-lists.ts'
