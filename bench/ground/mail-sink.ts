import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A mail server that says yes to everything at once and keeps nothing of an email but its code. */
export type MailSink = {
  smtpUrl: string
  /** The code sent to an address; waits until it has come. */
  codeFor: (address: string) => Promise<string>
  /** How many emails have come so far. */
  taken: () => number
  close: () => void
}

/** Opens one. It understands what mail programs send one after the other without waiting (PIPELINING, RFC 2920). */
export async function openMailSink(): Promise<MailSink> {
  const codes = new Map<string, string>()
  const waiting = new Map<string, (code: string) => void>()
  let taken = 0
  const came = (address: string, text: string) => {
    taken += 1
    const code = /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('')
    if (!code) return
    const tell = waiting.get(address)
    if (tell) waiting.delete(address)
    else codes.set(address, code)
    tell?.(code)
  }
  const server = createServer((socket) => serve(socket, came))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    codeFor: (address) =>
      new Promise((tell) => {
        const code = codes.get(address)
        if (code) codes.delete(address)
        if (code) tell(code)
        else waiting.set(address, tell)
      }),
    taken: () => taken,
    close: () => server.close(),
  }
}

const answers: Record<string, string> = {
  EHLO: '250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n',
  QUIT: '221 bye\r\n',
  DATA: '354 go on\r\n',
}

function serve(socket: Socket, came: (address: string, text: string) => void): void {
  let heard = ''
  let address = ''
  let inText = false
  socket.setEncoding('latin1').setNoDelay(true)
  socket.on('error', () => {})
  socket.write('220 sink ESMTP\r\n')
  socket.on('data', (chunk: string) => {
    heard += chunk
    let said = ''
    for (;;) {
      const mark = inText ? '\r\n.\r\n' : '\r\n'
      const end = heard.indexOf(mark)
      if (end < 0) break
      const line = heard.slice(0, end)
      heard = heard.slice(end + mark.length)
      if (inText) {
        inText = false
        came(address, line)
        said += '250 kept\r\n'
        continue
      }
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'RCPT') address = /<([^>]*)>/.exec(line)?.[1] ?? ''
      inText = word === 'DATA'
      said += answers[word] ?? '250 yes\r\n'
    }
    if (said) socket.write(said)
  })
}
