import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { parseConnectionUrl } from 'nodemailer/lib/shared'

type Envelope = { from: string; to: string[] }
type Line = { connection: SMTPConnection; sent: number; broken: boolean }

/** What a line says of an email that did not go: besides nodemailer's words, how far it had got. */
export type LineFault = {
  code?: string
  message?: string
  responseCode?: number
  /** The server's own words, with its codes first: `550 5.1.1 no such user`. */
  response?: string
  command?: string
  /** No line could be opened: the fault is nobody's email's. */
  dialling?: true
  /** The message had begun to leave. */
  begun?: boolean
}

type Lines = {
  /** Hands one email over. Rejects with a `LineFault`. */
  send(envelope: Envelope, raw: Buffer): Promise<void>
  close(): void
}

const MOST_LINES = 20
const EMAILS_A_LINE = 500
// Shorter than what is left of a claim when an email's turn on a line comes, see deliveries/hand-over.ts.
const LONGEST_MS = 50_000

/** Where the mail server is and how it is spoken to, as `parseConnectionUrl` reads it, and how long to be patient. */
type Way = SMTPConnection.Options & Pick<ReturnType<typeof parseConnectionUrl>, 'auth'>

/**
 * Keeps up to twenty SMTP connections open, each with one email at a time on it. An email whose kept line turns out to be
 * dead before a byte of it has left goes over a new one. When no line can be opened, everybody who waits for one is told.
 */
export function openLines(options: Way): Lines {
  const idle: Line[] = []
  const waiting: { resolve: (line: Line) => void; reject: (fault: unknown) => void }[] = []
  let open = 0

  const dial = async (): Promise<Line> => {
    open += 1
    try {
      const connection = await connect(options)
      const line = { connection, sent: 0, broken: false }
      connection.on('error', () => (line.broken = true)).on('end', () => lose(line))
      return line
    } catch (fault) {
      open -= 1
      for (const { reject } of waiting.splice(0)) reject(fault)
      throw fault
    }
  }
  const lose = (line: Line) => {
    line.broken = true
    const place = idle.indexOf(line)
    if (place >= 0) {
      idle.splice(place, 1)
      open -= 1
    }
  }
  const take = (): Line | Promise<Line> =>
    idle.pop() ??
    (open < MOST_LINES ? dial() : new Promise((resolve, reject) => waiting.push({ resolve, reject })))
  const giveBack = (line: Line) => {
    const next = waiting.shift()
    if (!line.broken && line.sent < EMAILS_A_LINE) {
      if (next) next.resolve(line)
      else idle.push(line)
      return
    }
    if (line.broken) line.connection.close()
    else line.connection.quit()
    open -= 1
    if (next) dial().then(next.resolve, next.reject)
  }

  return {
    async send(envelope, raw) {
      for (;;) {
        const line = await take()
        const isKept = line.sent > 0
        const letter = Readable.from([raw], { objectMode: false })
        try {
          await sendOver(line, envelope, letter)
          line.sent += 1
          return giveBack(line)
        } catch (error) {
          const fault = error as LineFault
          fault.begun = letter.readableDidRead
          if (!(await isUsable(line, fault))) line.broken = true
          giveBack(line)
          if (isKept && !fault.begun && fault.responseCode === undefined) continue
          throw fault
        }
      }
    },
    close() {
      for (const { connection } of idle.splice(0)) connection.quit()
    },
  }
}

function connect(options: Way): Promise<SMTPConnection> {
  const connection = new SMTPConnection(options)
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      connection.close()
      reject(Object.assign(error, { dialling: true }))
    }
    connection.on('error', () => {}).once('error', fail)
    const ready = () => {
      connection.off('error', fail)
      resolve(connection)
    }
    connection.connect((error?: Error) => {
      if (error) return fail(error)
      const { auth } = options
      if (!auth) return ready()
      connection.login(auth, (refused) => (refused ? fail(refused) : ready()))
    })
  })
}

function sendOver({ connection }: Line, envelope: Envelope, letter: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the mail server took too long')), LONGEST_MS)
    connection.send(envelope, letter, (error) => {
      clearTimeout(late)
      if (error) reject(error)
      else resolve()
    })
  })
}

// After a plain no the line can be used again; 421 means that the server hangs up (RFC 5321 §3.8).
async function isUsable({ connection, broken }: Line, { responseCode, begun }: LineFault): Promise<boolean> {
  if (broken || responseCode === undefined || responseCode === 421 || begun) return false
  return new Promise((resolve) => {
    connection.once('error', () => resolve(false))
    connection.reset((error) => resolve(!error))
  })
}
