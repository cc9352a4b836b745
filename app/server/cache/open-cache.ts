import type { RequestListener } from 'node:http'
import type { SpendRead } from '#web/read-budget.ts'
import type { Site } from '#web/context.ts'
import type { Db } from '#db/connection.ts'
import type { Questions } from '#db/questions.ts'
import type { App } from '../app.ts'
import type { Logger } from '../log.ts'
import { answerFromCache } from './answer-from-cache.ts'
import { keepPages } from './keep-pages.ts'
import { makeAnswer } from './make-answer.ts'
import { whileThere } from '../patiences.ts'
import type { Address } from './read-address.ts'
import type { Metrics } from '../metrics/open-metrics.ts'
import { sayBackSoon } from './say-back-soon.ts'
import type { Spike } from '../spike/watch-spike.ts'
import { watchTurns } from './watch-turns.ts'
import type { Words } from './words.ts'

type House = {
  app: App
  db: Db
  /** What the answers are made with: they are questions alone, a dozen at a time. */
  questions: Questions
  site: Site
  words: Words
  /** Whether the database answers at this moment. */
  isThere: () => Promise<boolean>
  spendRead: SpendRead
  proxies: number
  spike: Spike
  countCache: Metrics['countCache']
  log: Logger
  /** What is to be closed with the site. */
  closing: (() => unknown)[]
}

/**
 * Puts the page cache in front of the pages. What it keeps is made by a request of its own, of an address and a language
 * and nothing else, so that no cookie, header or network of any reader can be in it.
 */
export function openCache(
  { app, db, questions, site, words, isThere, log, closing, ...way }: House,
  next: RequestListener,
): RequestListener {
  const makeWith = async ({ path, language }: Address, db?: Db) => {
    const headers = language ? { 'Accept-Language': language } : undefined
    const asked = new Request(`${site.url}${path}`, { headers })
    return makeAnswer(await app.fetch(asked, { db }), language)
  }
  const make = (address: Address) => questions.lend((db) => makeWith(address, db), whileThere(isThere))
  const onMade = ({ key }: Address) => log.debug({ address: key }, 'an answer was made')
  const pages = keepPages({ make, words, onMade, isSpike: way.spike.isOn })
  closing.push(pages.stop, watchTurns(db, words))
  const onFault = (err: unknown) => log.error({ err }, 'an answer could not be kept')
  return answerFromCache({ ...way, pages, sayBackSoon: sayBackSoon(makeWith), onFault }, next)
}
