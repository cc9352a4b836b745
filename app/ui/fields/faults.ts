import type { MessageId } from '#i18n/speak.ts'

const words: Record<string, MessageId> = {
  'name E_EMPTY': 'fault.name.empty',
  'name E_CLOSED': 'fault.name.closed',
  'name E_INVISIBLE': 'fault.name.empty',
  'name E_LONG': 'fault.name.long',
  'name E_URL': 'fault.name.address',
  'name E_SYMBOL': 'fault.name.symbol',
  'name E_CHAR': 'fault.name.symbol',
  'name E_ZALGO': 'fault.name.marks',
  'name E_MARK_FIRST': 'fault.name.marks',
  'email E_EMPTY': 'fault.email.empty',
  'email E_LONG': 'fault.email.long',
  'email E_AT': 'fault.email.at',
  'email E_DOT': 'fault.email.dot',
  'email E_DOMAIN': 'fault.email.domain',
  'email E_RESERVED_TLD': 'fault.email.reserved',
  'email E_CHAR': 'fault.email.sign',
  'email E_CONTROL': 'fault.email.space',
  'country E_EMPTY': 'fault.country.empty',
  'listing E_CHOICE': 'fault.listing',
  'team E_EMPTY': 'team.fault.empty',
  'team E_LONG': 'team.fault.long',
  'team E_URL': 'team.fault.address',
  'mailbox E_EMPTY': 'team.fault.mailbox',
  'mailbox E_MEMBER': 'team.fault.member',
  'mailbox E_MANY': 'team.fault.many',
  'role E_CHOICE': 'team.fault.role',
  'role E_LAST_OWNER': 'team.fault.lastOwner',
  'why E_LONG': 'team.fault.why',
  'partner E_EMPTY': 'partners.fault.empty',
  'partner E_LONG': 'partners.fault.long',
  'partner E_SIGN': 'partners.fault.sign',
  'ends E_DATE': 'partners.fault.date',
  'ends E_PAST': 'partners.fault.past',
  'list E_EMPTY': 'files.fault.empty',
  'list E_LONG': 'files.fault.long',
  'list E_CSV': 'files.fault.csv',
  'list E_NO_ADDRESSES': 'files.fault.none',
  'from E_TIME': 'review.fault.time',
  'until E_TIME': 'review.fault.time',
  'until E_ORDER': 'review.fault.order',
  'reason E_CHOICE': 'review.fault.reason',
  'why E_EMPTY': 'review.fault.why',
  'label E_EMPTY': 'review.fault.oneName',
  'label E_FEW': 'review.fault.few',
  'words E_EMPTY': 'review.fault.words',
  'words E_LONG': 'review.fault.long',
  'contact E_LONG': 'review.fault.long',
}

const otherwise: Record<string, MessageId> = {
  name: 'fault.name.unreadable',
  email: 'fault.email.unreadable',
  country: 'fault.country.unknown',
  team: 'team.fault.sign',
}

const ofLine: Record<string, MessageId> = {
  E_EMPTY: 'fault.line.empty',
  E_LONG: 'fault.line.long',
  E_URL: 'fault.line.address',
}

const ofAnswer: Record<string, MessageId> = {
  E_EMPTY: 'ask.fault.empty',
  E_CHOICE: 'ask.fault.choice',
  E_CONSENT: 'ask.fault.consent',
  E_LONG_TEXT: 'ask.fault.longText',
}

/** The sentence beside a field: what to change, never whose fault it is. */
export function faultMessage(field: string, fault: string): MessageId {
  if (field === 'occupation' || field === 'affiliation') return ofLine[fault] ?? 'fault.line.symbol'
  if (field === 'mailbox' && !(`mailbox ${fault}` in words)) return faultMessage('email', fault)
  if (field.startsWith('q-')) return ofAnswer[fault] ?? ofLine[fault] ?? 'fault.line.symbol'
  return words[`${field} ${fault}`] ?? otherwise[field] ?? 'fault.line.symbol'
}
