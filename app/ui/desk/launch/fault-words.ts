import type { AddressFault } from '#campaigns'
import type { MoveFaultCode } from '#launches'
import type { MessageId } from '#i18n/speak.ts'

/** The sentence about everything that may be missing, wrong or odd in a draft, or in the time of a launch. */
export const faultWords: Record<MoveFaultCode, MessageId> = {
  'organiser-empty': 'launch.fault.organiserEmpty',
  'organiser-unreadable': 'launch.fault.organiserUnreadable',
  'title-empty': 'launch.fault.titleEmpty',
  'title-long': 'launch.fault.titleLong',
  'title-unreadable': 'launch.fault.titleUnreadable',
  'context-long': 'launch.fault.contextLong',
  'statement-empty': 'launch.fault.statementEmpty',
  'statement-long': 'launch.fault.statementLong',
  'question-half': 'launch.fault.questionHalf',
  'accent-unreadable': 'launch.fault.accentUnreadable',
  'accent-faint': 'launch.fault.accentFaint',
  'goal-unreadable': 'launch.fault.goalUnreadable',
  'zone-unknown': 'launch.fault.zoneUnknown',
  'time-unreadable': 'launch.fault.timeUnreadable',
  'time-never': 'launch.fault.timeNever',
  'time-twice': 'launch.fault.timeTwice',
  'opens-past': 'launch.fault.opensPast',
  'closes-past': 'launch.fault.closesPast',
  'closes-first': 'launch.fault.closesFirst',
  'closes-far': 'launch.fault.closesFar',
  'launch-past': 'private.move.past',
  'launch-late': 'private.move.late',
  'ask-label-empty': 'ask.fault.labelEmpty',
  'ask-long': 'ask.fault.long',
  'ask-unreadable': 'ask.fault.unreadable',
  'ask-options-few': 'ask.fault.optionsFew',
  'ask-options-many': 'ask.fault.optionsMany',
  'ask-options-twice': 'ask.fault.optionsTwice',
  'ask-options-uneven': 'ask.fault.optionsUneven',
}

/** Why an address cannot be a campaign's. */
export const addressFaultWords: Record<AddressFault, MessageId> = {
  empty: 'launch.address.empty',
  shape: 'launch.address.shape',
  long: 'launch.address.long',
  reserved: 'launch.address.reserved',
  taken: 'launch.address.taken',
}
