import { groupDigits } from './code-email.ts'
import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

type Facts = { code: string; minutes: number }

/**
 * The code for a signature under something that is not public yet. Whoever was invited may have typed a stranger's address,
 * so it says neither which words these are nor where they stand: only what it takes to go on with the page one came from.
 */
export function privateCodeEmail(letterhead: Letterhead, { code, minutes }: Facts): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('email.private.subject'), locale, [
    { block: 'text', text: say('email.private.asked', { host }) },
    { block: 'text', text: say('email.code.type') },
    { block: 'code', text: groupDigits(code) },
    { block: 'text', text: say('email.code.life', { minutes }) },
    { block: 'text', text: say('email.code.never') },
    { block: 'text', text: say('email.code.notYou') },
    ...footing(letterhead),
  ])
}
