import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

/**
 * For somebody who is said to have signed on paper or elsewhere: nothing is signed here until they do it. Holds nothing that
 * whoever brought the list wrote about them, for nobody has checked it.
 */
export function invitationEmail(letterhead: Letterhead, facts: { title: string; page: string }): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('email.invitation.subject', { title: facts.title }), locale, [
    { block: 'text', text: say('email.invitation.said', { host }) },
    { block: 'quote', text: facts.title },
    { block: 'text', text: say('email.invitation.nothing') },
    { block: 'link', text: say('email.invitation.page'), href: facts.page },
    { block: 'text', text: say('email.invitation.once') },
    ...footing(letterhead),
  ])
}
