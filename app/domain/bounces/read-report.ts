import { isGone } from '#emails'

/**
 * What a report says: the addresses it names that may be return paths of ours, and what it says of the email. `gone` is a
 * refusal because there is no such mailbox; any other may be about us (a policy, a block), and be over tomorrow.
 */
export type Report = { to: string[]; says: 'gone' | 'refused' | 'complaint' | 'nothing' }

// Where the envelope's recipient stands: in the report itself (RFC 3464 §2), and as mail servers add it when they deliver.
const RECIPIENT = /^(?:to|delivered-to|x-original-to|envelope-to)$/i
// Of RFC 5965 §7.3 and what is in use beside it, those in which somebody does not want the email. `not-spam` takes a complaint
// back, and `auth-failure` and `dmarc` are about servers.
const UNWISHED = /^(?:abuse|fraud|virus|other|opt-out(?:-list)?)$/i
const MOST_PARTS = 20

/**
 * Reads a delivery report (RFC 3464) or a complaint (ARF, RFC 5965), both in a `multipart/report` of RFC 6522. Only what a
 * machine says for machines counts: `Action: failed` with a `Status: 5.…` in a `message/delivery-status`, or a
 * `Feedback-Type` in a `message/feedback-report`. A complaint comes to an address that its provider was told, so the return
 * path is also looked for where it says of which email it speaks. Words for people, out-of-office replies and delays say nothing.
 */
export function readReport(raw: string): Report {
  const { headers, body } = split(raw.replaceAll('\r\n', '\n'))
  const to = headers.filter(([name]) => RECIPIENT.test(name)).map(([, value]) => value)
  const type = valueOf(headers, 'content-type')
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  const kind = /report-type="?(delivery-status|feedback-report)\b/i.exec(type)?.[1]?.toLowerCase()
  if (!boundary || !/^multipart\/report\b/i.test(type) || !kind) return { to, says: 'nothing' }
  const parts = body
    .split(`\n--${boundary}`)
    .slice(0, MOST_PARTS)
    .map((part) => split(part.replace(/^[^\n]*\n/, '')))
  const those = (types: RegExp) =>
    parts
      .filter((part) => types.test(valueOf(part.headers, 'content-type')))
      .map((part) => decoded(part.body, valueOf(part.headers, 'content-transfer-encoding')))
  if (kind === 'delivery-status') {
    const [status] = those(/^message\/(?:global-)?delivery-status\b/i).flatMap(failuresIn)
    return { to, says: status === undefined ? 'nothing' : isGone(status) ? 'gone' : 'refused' }
  }
  const feedback = those(/^message\/feedback-report\b/i).map((fields) => split(fields).headers)
  const originals = those(/^(?:message\/rfc822|text\/rfc822-headers)\b/i).map((email) => split(email).headers)
  const paths = [
    ...feedback.map((fields) => valueOf(fields, 'original-mail-from')),
    ...originals.map((fields) => valueOf(fields, 'return-path')),
  ]
  const unwished = feedback.some((fields) => UNWISHED.test(valueOf(fields, 'feedback-type')))
  return { to: [...to, ...paths], says: unwished ? 'complaint' : 'nothing' }
}

// One group for the message, then one for each recipient; our emails have one. The status of those that failed for good.
const failuresIn = (report: string) =>
  report
    .split(/\n\s*\n/)
    .map((group) => split(`${group}\n\n`).headers)
    .filter((fields) => /^failed\b/i.test(valueOf(fields, 'action')))
    .map((fields) => valueOf(fields, 'status'))
    .filter((status) => /^5\.\d{1,3}\.\d{1,3}\b/.test(status))

type Headers = [name: string, value: string][]

/** The fields before the first empty line, each on one line (RFC 5322 §2.2.3), and what comes after. */
function split(text: string): { headers: Headers; body: string } {
  const [head = '', ...rest] = text.replace(/^\n+/, '').split('\n\n')
  const headers = head
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
    .map((line): Headers[number] => {
      const colon = line.indexOf(':')
      return [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()]
    })
  return { headers, body: `\n${rest.join('\n\n')}` }
}

const valueOf = (headers: Headers, wanted: string) =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''

const decoded = (body: string, encoding: string) =>
  /^base64$/i.test(encoding) ? Buffer.from(body, 'base64').toString('latin1').replaceAll('\r\n', '\n') : body
