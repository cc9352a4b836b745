/** What a report says: to whom it came, and whether it says that an email was refused for good. */
export type Report = { to: string[]; refused: boolean }

// Where the envelope's recipient stands: in the report itself (RFC 3464 §2), and as mail servers add it when they deliver.
const RECIPIENT = /^(?:to|delivered-to|x-original-to|envelope-to)$/i
const MOST_PARTS = 20

/**
 * Reads a delivery report (RFC 3464, in a `multipart/report` of RFC 6522). Only what a machine says for machines counts:
 * `Action: failed` with a `Status: 5.…` in its `message/delivery-status`. Words for people, out-of-office replies,
 * complaints and delays say nothing.
 */
export function readReport(raw: string): Report {
  const { headers, body } = split(raw.replaceAll('\r\n', '\n'))
  const to = headers.filter(([name]) => RECIPIENT.test(name)).map(([, value]) => value)
  const type = valueOf(headers, 'content-type')
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (!boundary || !/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status\b/i.test(type))
    return { to, refused: false }
  const statuses = body
    .split(`\n--${boundary}`)
    .slice(0, MOST_PARTS)
    .map((part) => split(part.replace(/^[^\n]*\n/, '')))
    .filter((part) => /^message\/(?:global-)?delivery-status\b/i.test(valueOf(part.headers, 'content-type')))
    .map((part) => decoded(part.body, valueOf(part.headers, 'content-transfer-encoding')))
  return { to, refused: statuses.some(saysFailed) }
}

// One group for the message, then one for each recipient; our emails have one.
const saysFailed = (status: string) =>
  status
    .split(/\n\s*\n/)
    .map((group) => split(`${group}\n\n`).headers)
    .some(
      (fields) =>
        /^failed\b/i.test(valueOf(fields, 'action')) &&
        /^5\.\d{1,3}\.\d{1,3}\b/.test(valueOf(fields, 'status')),
    )

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
