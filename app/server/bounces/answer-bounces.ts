import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { takeReport } from '#bounces'
import { limits } from '#limits'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { isAway } from '#db/is-away.ts'
import { patient } from '#db/patient.ts'
import { holdsToken } from '../holds-token.ts'
import { inAll } from '../patiences.ts'

const ADDRESS = '/mail/bounces'
const RETRY_SECONDS = 60

type Given = { db: Db; keys: Keys; log: Logger; token: string | undefined }

/**
 * `POST /mail/bounces`: a message that came to a return path of ours, as it came (RFC 5322), from the mail server that took it,
 * which knows the token; the address is not there for anybody else. 204 whatever it changed, so that a mail server has
 * nothing to keep and nobody learns which path is true; 413 for more than a report can be, or one that does not say its length;
 * 503 where it should come again, because the database is away. A report that we cannot take for another reason would come
 * back for days and never be taken: it is a bug of ours, told in the log under an id, and its mail server is rid of it.
 */
export function answerBounces({ db, keys, log, token }: Given, next: RequestListener): RequestListener {
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { outcome } = await takeReport(patient(db, inAll()), keys, await readWhole(request))
    log.info({ outcome }, 'a message came to a return path')
    say(response, 204)
  }
  return (request, response) => {
    if (
      !request.url?.startsWith(ADDRESS) ||
      request.url.split('?')[0] !== ADDRESS ||
      token === undefined ||
      !holdsToken(request, token)
    )
      return next(request, response)
    if (request.method !== 'POST') return say(response, 405, { Allow: 'POST' })
    const length = Number(request.headers['content-length'] ?? Number.NaN)
    if (!(length <= limits.bounces.mostBytes)) return say(response, 413)
    take(request, response).catch((err: unknown) => {
      if (request.complete && !isAway(err)) {
        log.error({ err, requestId: randomUUID() }, 'a bounce could not be understood and was dropped')
        return say(response, 204)
      }
      log.warn({ err }, 'a bounce could not be taken just now')
      say(response, 503, { 'Retry-After': `${RETRY_SECONDS}` })
    })
  }
}

// As many bytes as it has said, which the parser of HTTP holds it to.
async function readWhole(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

// What is left of a body that nobody reads ends with its connection.
function say(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', Connection: 'close', ...headers }).end()
}
