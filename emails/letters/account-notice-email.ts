import { sayDeed } from '#i18n/say-deed.ts'
import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

export type AccountNotice = {
  deed: string
  at: Date
  /** The page of one's own account. */
  page: string
  /** Where a recovery code opens the account again. */
  recoverPage: string
}

/** Tells an organiser what was done to their account, and what to do if it was not them. Holds nothing anybody typed. */
export function accountNoticeEmail(
  letterhead: Letterhead,
  { deed, at, page, recoverPage }: AccountNotice,
): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('account.notice.subject', { host }), locale, [
    { block: 'text', text: say('account.notice.body', { host, at }) },
    { block: 'quote', text: sayDeed(locale, deed, {}) },
    { block: 'text', text: say('account.notice.you') },
    { block: 'text', text: say('account.notice.notYou') },
    { block: 'link', text: say('account.notice.page'), href: page },
    { block: 'link', text: say('account.notice.recover'), href: recoverPage },
    ...footing(letterhead),
  ])
}
