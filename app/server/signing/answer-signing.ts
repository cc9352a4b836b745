import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { SLUG_SIGNS } from '#campaigns'
import { limits } from '#limits'
import { noStore } from '#web/answers/answers.ts'
import type { Asked } from '#web/asked.ts'
import { isFromOurselves } from '#web/forms/same-origin.ts'
import { answerBy } from '#web/signing/answer-by.ts'
import { networkOf } from '../network-of.ts'
import { securityHeaders } from '../security-headers.ts'
import { takenForms } from '../taken-forms.ts'
import { takeCode, takeForm, type CameTo, type Means, type Reply } from './take.ts'

const POSTED = new RegExp(`^(/c/(${SLUG_SIGNS})/(sign|code))(?:\\?|$)`)

/** A request whose body has been read, and maybe acted upon, before the pages get it. */
export type Begun = IncomingMessage & { rawBody?: Buffer; cameTo?: CameTo; until?: number }

/**
 * Answers `POST /c/:slug/sign` and `/code` where that needs no page: on to the next one, or the form kept while it cannot be
 * taken. Stands before the framework, which takes over a millisecond of processor for each; what needs a page goes to `next`,
 * together with what has come of it, so that nothing is done twice.
 */
export function answerSigning(means: Means & { proxies: number }, next: RequestListener): RequestListener {
  const { site, proxies } = means
  const always = { ...securityHeaders(site.url, '/c/-/sign'), ...noStore }
  return (request: Begun, response) => {
    const [, path, slug, what] = POSTED.exec(request.url ?? '') ?? []
    const asked = askedBy(request, site.url)
    if (!path || !slug || request.method !== 'POST' || !isPlain(request, asked, path, site.url))
      return next(request, response)
    readBody(request, (body) => {
      request.rawBody = body
      const network = networkOf(request, proxies)
      const until = answerBy()
      request.until = until
      const posted = { asked, path, slug, network, body: body.toString('utf8'), until }
      const taking = what === 'sign' ? takeForm(means, posted) : takeCode(means, posted)
      taking.then(
        ({ reply, cameTo }) => {
          if (reply) return send(response, reply, always)
          request.cameTo = cameTo
          next(request, response)
        },
        // The pages meet the same fault, and know how to say so.
        () => next(request, response),
      )
    })
  }
}

const askedBy = ({ url, headers }: IncomingMessage, siteUrl: string): Asked => ({
  url: `${siteUrl}${url}`,
  headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
})

// What the gate would refuse goes to the gate.
function isPlain(request: IncomingMessage, asked: Asked, path: string, siteUrl: string): boolean {
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  const { type } = takenForms(path)
  return (
    length <= limits.body.mostBytes &&
    type.test(request.headers['content-type'] ?? '') &&
    isFromOurselves(asked, siteUrl)
  )
}

// A body that breaks off is nobody's form, and nobody waits for an answer.
function readBody(request: IncomingMessage, use: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.once('end', () => use(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
  request.once('error', () => {})
}

function send(
  response: ServerResponse,
  { status, headers, body = '' }: Reply,
  always: Record<string, string>,
) {
  response.writeHead(status, { ...always, ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body)
}
