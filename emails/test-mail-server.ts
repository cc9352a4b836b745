import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll } from 'vitest'
import { openTransport, type TransportOptions } from './transport.ts'

type Received = { from: string; to: string[]; raw: string }

const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** A mail server of one's own on a free port. It keeps what it is given; the options let it refuse, or know less. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0) {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        received.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  closing.push(() => server.close())
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const address = server.server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { smtpUrl: `smtp://127.0.0.1:${address.port}`, port: address.port, received, close }
}

/** Our way out to a mail server of one's own. */
export async function wayOut(server: SMTPServerOptions = {}, options: Partial<TransportOptions> = {}) {
  const { smtpUrl, port, received, close } = await mailServer(server)
  const from = { name: 'Undersigned', address: 'no-reply@sign.example.org' }
  const transport = openTransport({ smtpUrl, from, ...options })
  closing.push(close, async () => transport.close())
  return { transport, port, received, close }
}
