import MailComposer from 'nodemailer/lib/mail-composer'
import * as qp from 'nodemailer/lib/qp'
import type { OwnWords } from './own-words.ts'
import { escapeHtml, type Message } from './render-blocks.ts'

type Sheet = { from: { name: string; address: string }; to?: { name: string; address: string } }
type Head = { to: string; messageId: string }

/** The bytes of an email but for what is one person's: `fill` puts that in. */
export type Stencil = { fill: (head: Head, own: OwnWords) => string }

const LINE = 76
const fieldsOfOne = /^(?:Message-ID|Date):/i

/** What nodemailer is told of an email, whoever gets it. */
export const sheetOf = ({ subject, text, html, headers }: Message, sheet: Sheet) => ({
  ...sheet,
  // What looks like an encoded word would be decoded by the reader's program, and be another subject.
  subject: subject.replaceAll('=?', '= ?'),
  text,
  html,
  headers: { 'Auto-Submitted': 'auto-generated', 'Feedback-ID': 'transactional:undersigned', ...headers },
  // Said of texts that would need none as well: what is put into a blank may.
  encoding: 'quoted-printable',
  disableFileAccess: true,
  disableUrlAccess: true,
})

/**
 * Makes an email's bytes once for everybody who gets it: encoding it anew for each costs twenty times as much as sending
 * it (docs/decisions/025-mail-pacing.md). A blank may be cut by a line's end in the bytes and is found all the same; what
 * comes in its place stands between two soft line ends (RFC 2045 §6.7), so that no line is longer than it may be.
 */
export async function cutStencil(message: Message, sheet: Sheet, blanks: string[]): Promise<Stencil> {
  const composed = await new MailComposer(sheetOf(message, sheet)).compile().build()
  // The composer leaves a text's own line ends to whoever sends it.
  const raw = composed.toString('latin1').replaceAll(/\r?\n/g, '\r\n')
  const ends = raw.indexOf('\r\n\r\n')
  const shared = raw
    .slice(0, ends)
    .split(/\r\n(?![ \t])/)
    .filter((field) => !fieldsOfOne.test(field))
    .join('\r\n')
  const pieces = cut(raw.slice(ends), blanks)
  return {
    fill({ to, messageId }, own) {
      const date = new Date().toUTCString().replace('GMT', '+0000')
      let filled = `To: ${to}\r\nMessage-ID: ${messageId}\r\nDate: ${date}\r\n${shared}`
      for (const { text, blank, isHtml } of pieces) {
        filled += text
        if (blank) filled += `=\r\n${encode(isHtml ? escapeHtml(own[blank]!) : own[blank]!)}=\r\n`
      }
      return filled
    },
  }
}

type Piece = { text: string; blank?: string; isHtml?: boolean }

function cut(body: string, blanks: string[]): Piece[] {
  if (blanks.length === 0) return [{ text: body }]
  const found = new RegExp(blanks.map((blank) => [...blank].join('(?:=\r\n)?')).join('|'), 'g')
  const html = body.indexOf('Content-Type: text/html')
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: match, index } of body.matchAll(found)) {
    const blank = match.replaceAll('=\r\n', '')
    pieces.push({ text: body.slice(from, index), blank, isHtml: index > html })
    from = index + match.length
  }
  pieces.push({ text: body.slice(from) })
  return pieces
}

// The sign of a soft line end comes behind it, on the same line.
const encode = (words: string) => (/^[\w-]{1,70}$/.test(words) ? words : qp.wrap(qp.encode(words), LINE - 1))
