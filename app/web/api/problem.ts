import { STATUS_CODES } from 'node:http'
import { problem } from './schemas.ts'

/** Every problem there can be, in a sentence that says what may be done about it. */
export const problems = {
  404: 'There is nothing at this address. /api/v1/openapi.json lists the addresses there are.',
  405: 'This API is read-only: GET and HEAD.',
  410: 'This campaign was withdrawn. Its address will never serve another.',
  429: 'Too many reads from this network. Read again after the seconds that Retry-After names.',
  500: 'Something is wrong on our side. It has been noted.',
  503: 'The database is away and nothing is known here yet. Read again after the seconds that Retry-After names.',
} as const

export type ProblemStatus = keyof typeof problems

/** The answer to a search while a spike is on (decision 023): what is costly waits, all else goes on. */
export function spikeAnswer(requestId: string, headers: Record<string, string>): Response {
  const detail = 'Very many people are here just now. Searches rest; counts and campaigns are told as ever.'
  return problemAnswer(503, requestId, { ...headers, 'Retry-After': '60' }, detail)
}

/** An answer about what went wrong, as RFC 9457 has it. `requestId` is the one our log knows the request by. */
export function problemAnswer(
  status: ProblemStatus,
  requestId: string,
  headers: Record<string, string>,
  detail: string = problems[status],
): Response {
  const body = problem.parse({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
  })
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}
