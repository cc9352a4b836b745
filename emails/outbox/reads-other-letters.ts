import SMTPConnection from 'nodemailer/lib/smtp-connection'

/**
 * Whether a mail server takes addresses with other letters than ASCII before the @ (RFC 6531). Asked of the server in
 * a short connection of its own, because one that does not is free to lose such an email without a word. Rejects when
 * the server cannot be reached.
 */
export async function readsOtherLetters(options: SMTPConnection.Options): Promise<boolean> {
  const connection = new SMTPConnection(options)
  try {
    await new Promise<void>((connected, fail) => {
      connection.once('error', fail)
      connection.connect(() => connected())
    })
    return /^250[ -]SMTPUTF8\b/im.test(String(connection.lastServerResponse))
  } finally {
    connection.close()
  }
}
