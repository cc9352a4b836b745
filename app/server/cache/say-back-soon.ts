import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { forAnySite } from '#web/answers/answers.ts'
import { problemAnswer, spikeAnswer } from '#web/api/problem.ts'
import type { Answer } from './make-answer.ts'
import { readAddress, type Address } from './read-address.ts'

const KEPT_MS = 60_000

const AWAY_SECONDS = '10'

/** A spike; the database is away; or a network has no reads left before so many seconds have passed. */
export type Why = { because: 'spike' | 'away' } | { because: 'reads'; resetSeconds: number }

/**
 * Answers a search while a spike is on, and whatever cannot be made because the database is away: 503 with `Retry-After`; or a
 * search of a network that has made too many: 429. In the reader's language, made once a minute for each because a page about
 * a refusal would cost as much as the search. Programs are told in their own terms.
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
    why: Why = { because: 'spike' },
  ): Promise<void> => {
    const bodied = method !== 'HEAD'
    if (url.startsWith('/api/')) {
      const isSpike = why.because === 'spike'
      const problem = isSpike
        ? spikeAnswer(randomUUID(), forAnySite)
        : problemAnswer(503, randomUUID(), { ...forAnySite, 'Retry-After': AWAY_SECONDS })
      const body = await problem.text()
      response.writeHead(503, Object.fromEntries(problem.headers)).end(bodied ? body : undefined)
      return
    }
    const lang = new URLSearchParams(url.split('?', 2)[1]).get('lang') ?? ''
    const query = new URLSearchParams({ lang, ...(why.because !== 'spike' && { why: why.because }) })
    const reading = readAddress(`/back-soon?${query}`, headers['accept-language'])
    if (reading.outcome !== 'kept') throw new Error('the page that says “back soon” has no address')
    const answer = await page(reading.address)
    if (answer.outcome !== 'passing') throw new Error('the page that says “back soon” was a page like others')
    const { headers: head, body } = answer.sent
    const given = why.because === 'reads' ? ['Retry-After', `${why.resetSeconds}`, ...head] : head
    response.writeHead(why.because === 'reads' ? 429 : 503, given).end(bodied ? body : undefined)
  }
}
