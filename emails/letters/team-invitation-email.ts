import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

/**
 * The invitation to a team. Names neither the team nor whoever invites: both are words that somebody chose for
 * themselves, and this mailbox has not proven anything yet. The page behind the link names them.
 */
export function teamInvitationEmail(
  letterhead: Letterhead,
  { role, life, page }: { role: string; life: string; page: string },
): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('team.email.subject', { host }), locale, [
    { block: 'text', text: say('team.email.body', { host, role }) },
    { block: 'link', text: say('team.email.open'), href: page },
    { block: 'text', text: say('team.email.life', { life }) },
    { block: 'text', text: say('team.email.notYou') },
    ...footing(letterhead),
  ])
}
