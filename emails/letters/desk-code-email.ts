import { groupDigits } from './code-email.ts'
import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

type Facts = {
  code: string
  minutes: number
  /** Where its passkey signs in: for a mailbox that has an account, which nobody but its owner may learn. */
  signInPage?: string
}

/** The code that proves a mailbox for the organisers' desk. For an account that there is it opens nothing by itself. */
export function deskCodeEmail(letterhead: Letterhead, { code, minutes, signInPage }: Facts): Message {
  const { say, locale, host } = letterhead
  return renderBlocks(say('account.email.subject', { host }), locale, [
    { block: 'text', text: say('account.email.asked', { host }) },
    ...(signInPage
      ? ([
          { block: 'text', text: say('account.email.known') },
          { block: 'link', text: say('account.email.signIn'), href: signInPage },
          { block: 'text', text: say('account.email.lost') },
        ] as const)
      : []),
    { block: 'code', text: groupDigits(code) },
    { block: 'text', text: say('email.code.life', { minutes }) },
    { block: 'text', text: say('account.email.never') },
    { block: 'text', text: say('account.email.notYou') },
    ...footing(letterhead),
  ])
}
