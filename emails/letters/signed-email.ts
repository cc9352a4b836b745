import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

export type SignedFacts = {
  title: string
  statement: string
  /** SHA-256 of the words, in hexadecimal. */
  hash: string
  name: string
  listing: 'public' | 'anonymous'
  updates: boolean
  signedAt: Date
  /** Whether anybody but those invited can open the campaign's page already. */
  isPublic: boolean
  campaignPage: string
  visitPage: string
}

/** Sent once, after the code was right: which words, when, with which choices, and how to leave. */
export function signedEmail(letterhead: Letterhead, facts: SignedFacts): Message {
  const { say, locale } = letterhead
  return renderBlocks(say('email.signed.subject', { title: facts.title }), locale, [
    {
      block: 'text',
      text: say('email.signed.thanks', { name: `\u2068${facts.name}\u2069`, signedAt: facts.signedAt }),
    },
    { block: 'quote', text: facts.statement },
    {
      block: 'text',
      text: facts.listing === 'public' ? say('email.signed.public') : say('email.signed.anonymous'),
    },
    { block: 'text', text: facts.updates ? say('email.signed.updates') : say('email.signed.noUpdates') },
    {
      block: 'link',
      text: say(facts.isPublic ? 'email.signed.page' : 'email.signed.notPublic'),
      href: facts.campaignPage,
    },
    { block: 'text', text: say('email.signed.leave') },
    { block: 'link', text: say('email.signed.visit'), href: facts.visitPage },
    { block: 'small', text: say('email.signed.hash', { hash: facts.hash }) },
    ...footing(letterhead),
  ])
}
