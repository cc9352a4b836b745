import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'
import { listHeaders, type ListFacts } from './list-headers.ts'

export type WordsOfferFacts = ListFacts & {
  /** The campaign's title, on one line. */
  campaign: string
  /** The page that shows the words of each version and what changed. */
  page: string
  /** The page of everything the mailbox has signed. */
  visitPage: string
}

/**
 * Tells somebody who signed earlier words, and asked for news, that there are newer ones: that their name stays where it is
 * unless they say otherwise, where the difference is shown, and how to sign it. Not a word in it is the organiser's but the title.
 */
export function wordsOfferEmail(letterhead: Letterhead, facts: WordsOfferFacts): Message {
  const { say, locale } = letterhead
  const { campaign, page, visitPage, unsubscribe } = facts
  const title = `\u2068${campaign}\u2069`
  const message = renderBlocks(say('email.words.subject', { title }), locale, [
    { block: 'text', text: say('email.words.changed', { title }) },
    { block: 'text', text: say('email.words.yours') },
    { block: 'link', text: say('email.words.difference'), href: page },
    { block: 'text', text: say('email.words.sign') },
    { block: 'link', text: say('email.words.mine'), href: visitPage },
    { block: 'small', text: say('email.update.why') },
    { block: 'link', text: say('email.update.stop'), href: unsubscribe },
    ...footing(letterhead),
  ])
  return { ...message, headers: listHeaders(facts, 'update') }
}
