import type { LineFault } from './lines.ts'

/**
 * The mail server did not take an email just now. Says nothing of what the server said: mail servers put the address into
 * that, and the queue keeps the words of what failed.
 */
export class PassingFault extends Error {
  /** The server's reply code (RFC 5321 §4.2), where it gave one. */
  readonly reply: number | undefined
  /** The line broke after the message had begun to leave, so it may have arrived all the same. */
  readonly mayHaveArrived: boolean
  /** Nobody's email goes out: the server cannot be reached, or wants nothing from us. */
  readonly isAway: boolean

  constructor({ code = '', responseCode, command, dialling, begun = false }: LineFault) {
    super(
      `the mail server did not take an email just now (${[code, responseCode].filter(Boolean).join(' ')})`,
    )
    this.reply = responseCode
    this.mayHaveArrived = begun && responseCode === undefined
    this.isAway = dialling === true || command === 'MAIL FROM'
  }
}
