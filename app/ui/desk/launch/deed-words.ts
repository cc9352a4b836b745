import type { MessageId } from '#i18n/speak.ts'

/** What the log says of each deed on the way from a draft to the archive. */
export const launchDeeds: Record<string, MessageId> = {
  begunCampaign: 'audit.deed.begunCampaign',
  editedDraft: 'audit.deed.editedDraft',
  changedWordmark: 'audit.deed.changedWordmark',
  removedWordmark: 'audit.deed.removedWordmark',
  madePreviewLink: 'audit.deed.madePreviewLink',
  revokedPreviewLink: 'audit.deed.revokedPreviewLink',
  publishedCampaign: 'audit.deed.publishedCampaign',
  pausedDisplay: 'audit.deed.pausedDisplay',
  resumedDisplay: 'audit.deed.resumedDisplay',
  closedCampaign: 'audit.deed.closedCampaign',
  archivedCampaign: 'audit.deed.archivedCampaign',
  broughtBackCampaign: 'audit.deed.broughtBackCampaign',
}
