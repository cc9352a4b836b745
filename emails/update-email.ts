import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message, type Passage } from './render-blocks.ts'

export type UpdateFacts = {
  /** The campaign's title and the update's own, each on one line. */
  campaign: string
  title: string
  passages: Passage[]
  page: string
  /** Names the list this email belongs to (RFC 2919), such as `trees.news.sign.example.org`. */
  listId: string
  /** The address that ends the news, by opening it and pressing or by a bare POST. */
  unsubscribe: string
}

/**
 * News from a campaign to one person who asked for it. The headers let a mail program offer “unsubscribe” as one press
 * (RFC 8058 §3.1: https, both fields, nothing to confirm); the same link stands where it can be seen. There is no
 * mailbox of ours that would read an answer, so no mailto is offered.
 */
export function updateEmail(letterhead: Letterhead, facts: UpdateFacts): Message {
  const { say, locale } = letterhead
  const { campaign, title, passages, page, listId, unsubscribe } = facts
  const message = renderBlocks(title, locale, [
    { block: 'text', text: say('email.update.from', { campaign: `\u2068${campaign}\u2069` }) },
    ...passages,
    { block: 'link', text: say('email.update.page'), href: page },
    { block: 'small', text: say('email.update.why') },
    { block: 'link', text: say('email.update.stop'), href: unsubscribe },
    ...footing(letterhead),
  ])
  return {
    ...message,
    headers: {
      'List-Id': `<${listId}>`,
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Feedback-ID': 'update:undersigned',
    },
  }
}
