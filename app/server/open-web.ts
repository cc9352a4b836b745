import { join, resolve } from 'node:path'
import { openIsThere } from '#db/is-there.ts'
import { openQuestions } from '#db/questions.ts'
import { drawBlankCard, drawCard, openPress } from '#embeds'
import { countReads } from '#web/read-budget.ts'
import { answerPage, type PageOptions } from './requests/answer-page.ts'
import { answerRequests } from './requests/answer-requests.ts'
import { keepWords } from './cache/words.ts'
import type { Closing } from './closing.ts'
import { forgetUploads } from './requests/forget-uploads.ts'
import { keepCards } from './pages/keep-cards.ts'
import type { Listening } from './requests/listen.ts'
import { keepLiveCounts } from './live/live-counts.ts'
import { tallySeen } from './live/tally-seen.ts'
import type { Ground } from './ground/open-ground.ts'
import { operatorsOf } from './requests/operators-of.ts'
import { builtPages, livePages } from './pages/pages.ts'
import { openSigning } from './signing/open-signing.ts'

// A balancer asks for our health every second or two, and is told no for so long before the port closes. Nobody balances
// where no proxy stands in front.
const LINGER_MS = 3_000
// With the rest of the stop under the thirty seconds that our units and compose.yaml give (TRUST K-08: 20 s).
const DRAIN_MS = 16_000

// As many pages are made at a time: more would only share two processors.
const MAKERS = 4

type Around = {
  /** Pages as they are written, made anew for each request. */
  live: boolean
  /** Resolves when the pages are built. */
  building: Promise<unknown>
  closing: Closing
}

/** Opens the pages on the ground and answers from now on, ending what is under way when the site is taken down. */
export async function openWeb(
  ground: Ground,
  listening: Listening,
  { live, building, closing }: Around,
): Promise<void> {
  const { env, log, site, db, keys, files, metrics } = ground
  const broken = (err: Error) => log.warn({ err }, 'a connection of the signing broke')
  const { signing, close, ...asking } = openSigning(ground, broken)
  closing.push(close)
  const brokeHere = (err: Error) => log.warn({ err }, 'a line that pages are made with broke')
  const questions = openQuestions(ground.databaseUrl, { connections: MAKERS, onBroken: brokeHere })
  closing.push(questions.close)
  metrics.watchPool('pages', questions.use)
  const { isThere, close: stopAsking } = openIsThere(ground.databaseUrl)
  closing.push(stopAsking)
  const unwritten = (err: unknown) =>
    log.warn({ err }, 'how often pages were opened could not be written down just now')
  const seen = tallySeen(db, unwritten)
  closing.push(seen.stop)
  closing.push(() => listening.drain(DRAIN_MS))
  const words = keepWords()
  const follow = (err: unknown) => log.warn({ err }, 'the counts could not be followed just now')
  const counts = await keepLiveCounts(db, ground.databaseUrl, follow, words)
  closing.push(counts.stop)
  if (env.TRUST_PROXY > 0) closing.push(() => listening.leave(LINGER_MS))

  await building
  const pages = live ? await livePages() : await builtPages()
  const uploads = join(resolve(env.DATA_DIR), 'uploads')
  await forgetUploads(uploads, (err) => log.error({ err }, 'what an upload has left could not be removed'))
  const press = openPress()
  const options: PageOptions = {
    pages,
    proxies: env.TRUST_PROXY,
    db,
    reading: ground.replica.reading,
    keys,
    files,
    uploads,
    site,
    operators: operatorsOf(keys, env.OPERATOR_MAILBOXES),
    mailbox: ground.caught?.emails,
    demoDesk: ground.demoDesk,
    newestCount: counts.newest,
    lastChanged: words.lastChanged,
    spendRead: countReads(),
    leaving: listening.leaving,
    speeds: metrics.speeds,
    cards: keepCards({
      drawCard: (facts) => drawCard(press, facts),
      drawBlankCard: () => drawBlankCard(press),
    }),
    report: (err, requestId) => log.error({ err, requestId }, 'a request failed'),
    signing,
    isThere,
    isPutBack: () => ground.restore.putBack() !== undefined,
  }
  listening.serve(
    answerRequests(ground, {
      options,
      page: answerPage(options),
      counts,
      seen,
      words,
      asking,
      questions,
      closing,
    }),
  )
}
