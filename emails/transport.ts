import DKIM from 'nodemailer/lib/dkim'
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import { isGone } from './outbox/is-gone.ts'
import { openLines, type LineFault } from './lines.ts'
import { fillIn, type OwnWords } from './letters/own-words.ts'
import { PassingFault } from './passing-fault.ts'
import { readsOtherLetters } from './outbox/reads-other-letters.ts'
import type { Message } from './letters/render-blocks.ts'
import { cutStencil, sheetOf, type Stencil } from './letters/stencil.ts'

export type TransportOptions = {
  smtpUrl: string
  from: { name: string; address: string }
  /** Where bounces go: each email then has a return path of its own. Without it they go to the sender. */
  returnPath?: (about: Returned) => string
  dkim?: { domainName: string; keySelector: string; privateKey: string }
}

/** What an email belongs to, so that a report that comes back can be told: a row of the outbox, or a signature that gets news. */
export type Returned = { kind: 'email' | 'news'; id: string }

/**
 * `accepted`: the mail server has it. `refused`: it will never take it for this address; `gone` where it says that there is no
 * such mailbox. Anything passing is thrown, as a `PassingFault`.
 */
export type Sending = { outcome: 'accepted' | 'refused' | 'gone' }

export type Transport = {
  /**
   * Sends one email to one person. `id` becomes its Message-ID, the same at every attempt. A message that many get is
   * given as one and the same, with what is each person's own as `own`: then its bytes are made once. `about` is what bounces
   * are told by, where that is not the id.
   */
  send(to: string, id: string, message: Message, own?: OwnWords, about?: Returned): Promise<Sending>
  close(): void
}

// What the rules for addresses let through, seen from here: one mailbox, and nothing that could name a second.
const ONE_MAILBOX = /^[^\s,;:<>()[\]\\"@]+@[^\s,;:<>()[\]\\"@]+$/
const PATIENCE_MS = 20_000
// On this machine a certificate proves nothing, and mail servers make their own to begin with (Debian's Postfix does).
const HERE = /^(?:127\.\d+\.\d+\.\d+|\[?::1\]?|localhost)$/
// What a signature covers (RFC 6376 §5.4.1), with the one field that RFC 8058 §4 wants in it besides and that the mailer
// does not know of.
const SIGNED_FIELDS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post'

/** Opens the way out: SMTP lines that are kept. Addresses go in one by one, never as header text (TRUST C-09 to C-12). */
export function openTransport({ smtpUrl, from, returnPath, dkim }: TransportOptions): Transport {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1)
  const way = parseConnectionUrl(smtpUrl)
  const isHere = HERE.test(way.host ?? '')
  const options = {
    // Somebody on the way who takes the offer of TLS out of the server's answer gets no password, address or code
    // (RFC 3207 §6). nodemailer lets this win over ignoreTLS, so it is asked for only where the operator did not wish that.
    requireTLS: !way.secure && !isHere && !way.ignoreTLS,
    ...way,
    tls: { rejectUnauthorized: !isHere, ...way.tls },
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  }
  const lines = openLines(options)
  const seal = dkim && new DKIM({ ...dkim, headerFieldNames: SIGNED_FIELDS })
  const stencils = new WeakMap<Message, Promise<Stencil>>()
  const stencilOf = (message: Message, own: OwnWords) => {
    const cut = stencils.get(message) ?? cutStencil(message, { from }, Object.keys(own))
    stencils.set(message, cut)
    return cut
  }

  return {
    async send(to, id, message, own = {}, about = { kind: 'email', id }) {
      if (!ONE_MAILBOX.test(to)) throw new Error('an email is for one mailbox')
      const envelope = { from: returnPath?.(about) ?? from.address, to: [to] }
      const messageId = `<${id}@${host}>`
      try {
        let raw: Buffer
        if (/[^\0-\x7f]/.test(to)) {
          if (!(await readsOtherLetters(options))) return { outcome: 'refused' }
          const sheet = sheetOf(fillIn(message, own), { from, to: { name: '', address: to } })
          const composed = new MailComposer({ ...sheet, messageId }).compile()
          envelope.to = composed.getEnvelope().to
          raw = await composed.build()
        } else raw = Buffer.from((await stencilOf(message, own)).fill({ to, messageId }, own), 'latin1')
        await lines.send(envelope, seal ? await signed(seal, raw) : raw)
        return { outcome: 'accepted' }
      } catch (error) {
        if (isForGood(error as LineFault))
          return { outcome: isGone(statusIn(error as LineFault)) ? 'gone' : 'refused' }
        throw new PassingFault(error as LineFault)
      }
    },
    close: () => lines.close(),
  }
}

async function signed(dkim: DKIM, raw: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of dkim.sign(raw)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

// A 5xx to the recipient or the message is the other side's last word. One about our login, connection or sender is
// ours to mend, and the email waits for it.
function isForGood({ code, responseCode, command, dialling }: LineFault): boolean {
  if (dialling || command === 'MAIL FROM') return false
  if (code === 'EENVELOPE') return responseCode === undefined || responseCode >= 500
  return code === 'EMESSAGE' && responseCode !== undefined && responseCode >= 500
}

// Behind the reply code, where the server gives one (RFC 2034 §4).
const statusIn = ({ response = '' }: LineFault): string =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? ''
