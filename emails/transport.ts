import nodemailer from 'nodemailer'
import { PassingFault } from './passing-fault.ts'
import { readsOtherLetters } from './reads-other-letters.ts'
import type { Message } from './render-blocks.ts'

export type TransportOptions = {
  smtpUrl: string
  from: { name: string; address: string }
  /** Where bounces go, as `bounces@host`: each email then has its own return path, `bounces+id@host`. */
  bounces?: string
  dkim?: { domainName: string; keySelector: string; privateKey: string }
}

/**
 * `accepted`: the mail server has it. `refused`: it will never take it for this address. Anything passing is thrown, as a
 * `PassingFault`.
 */
export type Sending = { outcome: 'accepted' } | { outcome: 'refused' }

export type Transport = {
  /** Sends one email to one person. `id` becomes its Message-ID, the same at every attempt. */
  send(to: string, id: string, message: Message): Promise<Sending>
  close(): void
}

const CONNECTIONS = 10
// What the rules for addresses let through, seen from here: one mailbox, and nothing that could name a second.
const ONE_MAILBOX = /^[^\s,;:<>()[\]\\"@]+@[^\s,;:<>()[\]\\"@]+$/
const PATIENCE_MS = 20_000
// What a signature covers (RFC 6376 §5.4.1), with the one field that RFC 8058 §4 wants in it besides and that the mailer
// does not know of.
const SIGNED_FIELDS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post'

/** Opens a pool of SMTP connections. Addresses go in as objects, never as header text (TRUST C-09 to C-12). */
export function openTransport({ smtpUrl, from, bounces, dkim }: TransportOptions): Transport {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1)
  const pool = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 500,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    dkim: dkim && { ...dkim, headerFieldNames: SIGNED_FIELDS },
  } as Parameters<typeof nodemailer.createTransport>[0])

  return {
    async send(to, id, { subject, text, html, headers }) {
      if (!ONE_MAILBOX.test(to)) throw new Error('an email is for one mailbox')
      if (/[^\0-\x7f]/.test(to) && !(await readsOtherLetters(pool.options))) return { outcome: 'refused' }
      try {
        await pool.sendMail({
          from,
          to: { name: '', address: to },
          envelope: { from: returnPath(bounces, id) ?? from.address, to: [to] },
          messageId: `<${id}@${host}>`,
          // What looks like an encoded word would be decoded by the reader's program, and be another subject.
          subject: subject.replaceAll('=?', '= ?'),
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Feedback-ID': 'transactional:undersigned',
            ...headers,
          },
          textEncoding: 'quoted-printable',
        })
        return { outcome: 'accepted' }
      } catch (error) {
        if (isForGood(error)) return { outcome: 'refused' }
        throw new PassingFault(error)
      }
    },
    close: () => pool.close(),
  }
}

function returnPath(bounces: string | undefined, id: string): string | undefined {
  return bounces?.replace('@', `+${id}@`)
}

// A 5xx to the recipient or the message is the other side's last word. One about our login, connection or sender is
// ours to mend, and the email waits for it.
function isForGood(error: unknown): boolean {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string }
  if (command === 'MAIL FROM') return false
  if (code === 'EENVELOPE') return responseCode === undefined || responseCode >= 500
  return code === 'EMESSAGE' && responseCode !== undefined && responseCode >= 500
}
