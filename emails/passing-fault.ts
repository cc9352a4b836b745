type Cause = { code?: string; responseCode?: number; syscall?: string; timeoutType?: string }

const BEFORE_THE_MESSAGE = new Set(['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE'])

/**
 * The mail server did not take an email just now. Says nothing of what the server said: mail servers put the address into
 * that, and the queue keeps the words of what failed.
 */
export class PassingFault extends Error {
  /** The server's reply code (RFC 5321 §4.2), where it gave one. */
  readonly reply: number | undefined
  /** The line broke after the message had begun to leave, so it may have arrived all the same. */
  readonly mayHaveArrived: boolean

  constructor(cause: unknown) {
    const { code = '', responseCode, syscall, timeoutType = '' } = cause as Cause
    super(
      `the mail server did not take an email just now (${[code, responseCode].filter(Boolean).join(' ')})`,
    )
    this.reply = responseCode
    this.mayHaveArrived = !(
      responseCode ||
      BEFORE_THE_MESSAGE.has(code) ||
      syscall === 'connect' ||
      /CONNECT|GREETING/.test(timeoutType)
    )
  }
}
