import { footing, type Letterhead } from './letterhead.ts'
import { listHeaders, type ListFacts } from './list-headers.ts'
import { renderBlocks, type Message, type Passage } from './render-blocks.ts'

export type UpdateFacts = ListFacts & {
  /** The campaign's title and the update's own, each on one line. */
  campaign: string
  title: string
  passages: Passage[]
  page: string
}

/**
 * News from a campaign to one person who asked for it. The link that ends it stands where it can be seen, beside the
 * headers for mail programs.
 */
export function updateEmail(letterhead: Letterhead, facts: UpdateFacts): Message {
  const { say, locale } = letterhead
  const { campaign, title, passages, page, unsubscribe } = facts
  const message = renderBlocks(title, locale, [
    { block: 'text', text: say('email.update.from', { campaign: `\u2068${campaign}\u2069` }) },
    ...passages,
    { block: 'link', text: say('email.update.page'), href: page },
    { block: 'small', text: say('email.update.why') },
    { block: 'link', text: say('email.update.stop'), href: unsubscribe },
    ...footing(letterhead),
  ])
  return { ...message, headers: listHeaders(facts, 'update') }
}
