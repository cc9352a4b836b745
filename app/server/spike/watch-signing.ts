import type { RequestListener } from 'node:http'
import type { Outages } from './notice-outages.ts'

const SIGNING = /^\/(?:c|invited)\/[\w-]+\/(?:sign|code)(?:\?|$)/

/** Watches how forms and codes are answered: 503 is a try that failed for lack of us, 303 one that worked. */
export function watchSigning(outages: Outages, next: RequestListener): RequestListener {
  return (request, response) => {
    if (request.method === 'POST' && SIGNING.test(request.url ?? ''))
      response.once('finish', () => {
        if (response.statusCode === 503) outages.failed()
        else if (response.statusCode === 303) outages.worked()
      })
    next(request, response)
  }
}
