import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { forAnySite } from '#web/answers/answers.ts'
import { spikeAnswer } from '#web/api/problem.ts'
import type { Answer } from './make-answer.ts'
import { readAddress, type Address } from './read-address.ts'

const KEPT_MS = 60_000

/**
 * Answers a search while a spike is on: 503 with `Retry-After`; or, told after how many seconds it has reads again, that of a
 * network which has none left: 429. In the reader's language, made once a minute for each because a page about a refusal
 * would cost as much as the search. Programs are told in their own terms.
 */
export function sayBackSoon(make: (address: Address) => Promise<Answer>) {
  const made = new Map<string, { answer: Promise<Answer>; at: number }>()
  const page = (address: Address) => {
    const known = made.get(address.key)
    if (known && performance.now() - known.at < KEPT_MS) return known.answer
    const answer = make(address)
    made.set(address.key, { answer, at: performance.now() })
    answer.catch(() => made.delete(address.key))
    return answer
  }
  return async (
    { url = '', headers, method }: IncomingMessage,
    response: ServerResponse,
    resetSeconds?: number,
  ): Promise<void> => {
    const bodied = method !== 'HEAD'
    if (url.startsWith('/api/')) {
      const problem = spikeAnswer(randomUUID(), forAnySite)
      const body = await problem.text()
      response.writeHead(503, Object.fromEntries(problem.headers)).end(bodied ? body : undefined)
      return
    }
    const spent = resetSeconds !== undefined
    const lang = new URLSearchParams(url.split('?', 2)[1]).get('lang') ?? ''
    const query = new URLSearchParams({ lang, ...(spent && { why: 'reads' }) })
    const reading = readAddress(`/back-soon?${query}`, headers['accept-language'])
    if (reading.outcome !== 'kept') throw new Error('the page that says “back soon” has no address')
    const answer = await page(reading.address)
    if (answer.outcome !== 'passing') throw new Error('the page that says “back soon” was a page like others')
    const head = spent ? ['Retry-After', `${resetSeconds}`, ...answer.sent.headers] : answer.sent.headers
    response.writeHead(spent ? 429 : 503, head).end(bodied ? answer.sent.body : undefined)
  }
}
