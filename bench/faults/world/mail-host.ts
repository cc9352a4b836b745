import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** What has arrived in a mailbox. `id` is its Message-ID, `from` its return path. */
export type Letter = { to: string; id: string; from: string; text: string; copy: number }

/** What the mail server does with an email to an address: takes it, says a reply code, or takes it after a while. */
export type Rule = (to: string) => 'take' | { reply: number; words: string } | { afterMs: number }

export type MailHost = Awaited<ReturnType<typeof openMailHost>>

/** A mail server that does as it is told. What it has taken is in its mailboxes, whether or not its yes was heard. */
export async function openMailHost() {
  const letters: Letter[] = []
  const host = {
    port: 0,
    letters,
    rule: (() => 'take') as Rule,
    /** Told of each email the moment it is taken, before the yes is said. */
    onTaken: (): void => {},
    /** How often each email is put into its mailbox. */
    copies: 1,
    lettersTo: (address: string) => letters.filter(({ to }) => to === address),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    maxClients: 200,
    onRcptTo({ address }, _session, done) {
      const rule = host.rule(address)
      if (typeof rule !== 'object' || !('reply' in rule)) return done()
      done(Object.assign(new Error(rule.words), { responseCode: rule.reply }))
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void take(Buffer.concat(chunks), envelope).then(() => done(), done))
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host.port = (server.server.address() as AddressInfo).port

  type Envelope = { mailFrom: false | { address: string }; rcptTo: { address: string }[] }
  async function take(raw: Buffer, { mailFrom, rcptTo }: Envelope): Promise<void> {
    const { text = '', messageId = '' } = await PostalMime.parse(raw)
    for (const { address: to } of rcptTo) {
      const rule = host.rule(to)
      if (typeof rule === 'object' && 'afterMs' in rule) await pause(rule.afterMs)
      const letter = { to, id: messageId, from: mailFrom ? mailFrom.address : '', text }
      for (let copy = 0; copy < host.copies; copy++) letters.push({ ...letter, copy })
      host.onTaken()
    }
  }
  return host
}

/** The six digits of a letter that brings a code, or undefined. */
export function codeIn({ text }: Letter): string | undefined {
  const code = /^\s*(\d{3}) (\d{3})\s*$/m.exec(text)
  return code ? code[1]! + code[2]! : undefined
}

/** The code that came last. */
export const newestCode = (letters: Letter[]): string | undefined => letters.map(codeIn).findLast(Boolean)
