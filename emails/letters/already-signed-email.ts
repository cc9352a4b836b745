import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

/** For a mailbox whose signature stands already: nobody but its owner may learn that, so it is said here and nowhere else. */
export function alreadySignedEmail(
  letterhead: Letterhead,
  facts: { title: string; visitPage: string },
): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('email.already.subject', { title: facts.title }), locale, [
    { block: 'text', text: say('email.already.body', { host }) },
    { block: 'quote', text: facts.title },
    { block: 'text', text: say('email.already.once') },
    { block: 'link', text: say('email.already.visit'), href: facts.visitPage },
    { block: 'text', text: say('email.already.notYou') },
    ...footing(letterhead),
  ])
}
