import { groupDigits } from './code-email.ts'
import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

/** The code that opens everything a mailbox has signed. Says nothing of whether that is much or nothing. */
export function visitCodeEmail(
  letterhead: Letterhead,
  { code, minutes }: { code: string; minutes: number },
): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('email.visit.subject', { host }), locale, [
    { block: 'text', text: say('email.visit.asked', { host }) },
    { block: 'code', text: groupDigits(code) },
    { block: 'text', text: say('email.code.life', { minutes }) },
    { block: 'text', text: say('email.visit.never') },
    { block: 'text', text: say('email.visit.notYou') },
    ...footing(letterhead),
  ])
}
