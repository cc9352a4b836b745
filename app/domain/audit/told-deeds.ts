import type { MessageId } from '#i18n/speak.ts'

/** The sentences of entries in a team's log about partners, files and invitations, by their deed. */
export const toldDeeds: Record<string, MessageId> = {
  addedPartner: 'audit.deed.addedPartner',
  closedPartner: 'audit.deed.closedPartner',
  reopenedPartner: 'audit.deed.reopenedPartner',
  tookPublicList: 'audit.deed.tookPublicList',
  tookEverything: 'audit.deed.tookEverything',
  askedForAddresses: 'audit.deed.askedForAddresses',
  approvedAddresses: 'audit.deed.approvedAddresses',
  withdrewAddresses: 'audit.deed.withdrewAddresses',
  tookAddresses: 'audit.deed.tookAddresses',
  broughtInvitations: 'audit.deed.broughtInvitations',
  sentInvitations: 'audit.deed.sentInvitations',
  stoppedInvitations: 'audit.deed.stoppedInvitations',
}
