import type { LineFault } from './lines.ts'

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
  }
}
