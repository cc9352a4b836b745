import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

type Facts = { title: string; code: string; minutes: number; page: string }

/**
 * The code for a signature. Says which words are asked for and where the code belongs; the subject never holds the
 * code, because subjects are shown on locked screens. Nothing in it was typed by whoever filled in the form.
 */
export function codeEmail(letterhead: Letterhead, { title, code, minutes, page }: Facts): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('email.code.subject', { title }), locale, [
    { block: 'text', text: say('email.code.asked', { host }) },
    { block: 'quote', text: title },
    { block: 'text', text: say('email.code.type') },
    { block: 'code', text: groupDigits(code) },
    { block: 'text', text: say('email.code.life', { minutes }) },
    { block: 'link', text: say('email.code.page'), href: page },
    { block: 'text', text: say('email.code.never') },
    { block: 'text', text: say('email.code.notYou') },
    ...footing(letterhead),
  ])
}

/** Six digits in two groups, which is how people read them out to themselves. */
export const groupDigits = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
