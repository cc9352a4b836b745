import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { CaughtEmail } from '#web/caught-email.ts'

const MOST_KEPT = 1_000

export type CaughtMail = { smtpUrl: string; emails: () => CaughtEmail[]; close: () => Promise<void> }

/**
 * A mail server for a laptop: takes everything, delivers nothing, and shows it. Real SMTP on a loopback port of its
 * own, so that what a laptop sends goes the same way as what production sends.
 */
export async function catchMail(): Promise<CaughtMail> {
  const kept: CaughtEmail[] = []
  const keep = async (stream: AsyncIterable<Buffer>, to: string) => {
    const { subject = '', text = '', html = '' } = await PostalMime.parse(await read(stream))
    kept.unshift({ to, subject, text, html, at: new Date().toISOString() })
    kept.length = Math.min(kept.length, MOST_KEPT)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
      keep(stream, to).then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.on('error', () => {})
  const { port } = server.server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    emails: () => kept,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
