import type { LineFault } from './lines.ts'

// SMTP has no reply that means “not so fast”. RFC 5321 §4.2.3 has 421 for a server that hangs up, 451 for one that cannot just
// now, 450 for a mailbox that is busy or held back by a policy, and 452 for too little room. Of the large providers Gmail,
// Outlook and Yahoo say it to a sender with 421 and 451, in their pages for senders; with 450 Gmail says that one mailbox
// gets too many (450 4.2.1), and Postfix that it has not yet made up its mind about a sender (greylisting).
const NOT_SO_FAST: Record<number, PassingFault['asksForLess']> = {
  421: 'everywhere',
  451: 'everywhere',
  450: 'perhaps-here',
}

/**
 * The mail server did not take an email just now. Says nothing of what the server said of it: mail servers put the address
 * into that, and the queue keeps the words of what failed. Where no line could be opened nobody's address has been named yet,
 * and the words are those that whoever runs it needs: a name not found, a certificate not believed, a login refused.
 */
export class PassingFault extends Error {
  /** The server's reply code (RFC 5321 §4.2), where it gave one. */
  readonly reply: number | undefined
  /** The line broke after the message had begun to leave, so it may have arrived all the same. */
  readonly mayHaveArrived: boolean
  /** Nobody's email goes out: the server cannot be reached, or wants nothing from us. */
  readonly isAway: boolean
  /** Whether it asks for less: of all its mailboxes, or perhaps of this one alone. Not said where it failed otherwise. */
  readonly asksForLess: 'everywhere' | 'perhaps-here' | undefined

  constructor({ code = '', responseCode, command, dialling, begun = false, message = '' }: LineFault) {
    const codes = [code, responseCode].filter(Boolean).join(' ')
    super(
      dialling
        ? `the mail server cannot be used: ${message} (${codes})`
        : `the mail server did not take an email just now (${codes})`,
    )
    this.reply = responseCode
    this.mayHaveArrived = begun && responseCode === undefined
    this.isAway = dialling === true || command === 'MAIL FROM'
    this.asksForLess = NOT_SO_FAST[responseCode ?? 0]
  }
}
