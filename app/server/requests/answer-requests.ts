import type { RequestListener } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { answerPage, PageOptions } from './answer-page.ts'
import { openCache } from '../cache/open-cache.ts'
import type { Words } from '../cache/words.ts'
import { readCount } from '#counts'
import type { Db } from '#db/connection.ts'
import { patient } from '#db/patient.ts'
import type { Questions } from '#db/questions.ts'
import { visibleCampaign } from '#web/campaign/campaign-or-404.ts'
import { compressed, createApp } from './create-app.ts'
import { isOnlyOurs } from '../env.server.ts'
import type { Closing } from '../closing.ts'
import { answerStreams } from '../live/answer-stream.ts'
import type { LiveCounts } from '../live/live-counts.ts'
import type { Tally } from '../live/tally-seen.ts'
import { countRequests } from '../metrics/count-requests.ts'
import { gauge } from '../metrics/open-metrics.ts'
import { answerMetrics } from '../metrics/serve-metrics.ts'
import type { Ground } from '../ground/open-ground.ts'
import { inAll } from '../patiences.ts'
import { answerBounces } from '../bounces/answer-bounces.ts'
import { answerSigning } from '../signing/answer-signing.ts'
import type { OpenSigning } from '../signing/open-signing.ts'
import { watchSigning } from '../spike/watch-signing.ts'
import { watchSpike } from '../spike/watch-spike.ts'

type Rooms = {
  options: PageOptions
  page: ReturnType<typeof answerPage>
  counts: LiveCounts
  seen: Tally
  words: Words
  asking: Pick<OpenSigning, 'findAsking' | 'isFull'>
  questions: Questions
  closing: Closing
}

/**
 * The way of a request through the process, from the outside in: it is counted; figures and streams are answered on the
 * spot, what the cache holds from memory, a form or a code by the gatherer; whatever is left goes to the pages.
 */
export function answerRequests(ground: Ground, rooms: Rooms): RequestListener {
  const { env, log, site, db, keys, metrics } = ground
  const { options, page, counts, seen, words, questions, closing } = rooms
  const { signing, spendRead, isThere, leaving, proxies, pages } = options

  const app = createApp(options, page)
  const answer = getRequestListener(compressed(app).fetch)
  const { vite } = pages
  if (vite) closing.push(() => vite.close())
  const fromPages: RequestListener = (request, response) =>
    vite
      ? vite.middlewares(request, response, () => void answer(request, response))
      : void answer(request, response)

  const spike = watchSpike(db, log, join(resolve(env.DATA_DIR), 'outages'))
  closing.push(spike.stop)
  const means = { keys, site, signing, ...rooms.asking, pageAround: page.pageAround, proxies }
  const forms = watchSigning(spike.signing, answerSigning(means, fromPages))

  const { countCache } = metrics
  const house = {
    app,
    db,
    questions,
    site,
    words,
    isThere,
    spendRead,
    spike,
    countCache,
    proxies,
    log,
    closing,
  }
  // While pages are written, each is made as it is asked for.
  const kept = vite ? forms : openCache(house, forms)

  gauge(metrics, 'undersigned_streams', 'Streams of counts that are open.', () => counts.watchers.size)
  // While nobody can tell, everybody is asked to come back.
  const missing = (campaign: string) => missingCampaign(patient(db, inAll()), campaign).catch(() => undefined)
  const streams = answerStreams(counts, { missing, proxies, leaving, seen }, kept)
  const figures = { metrics, token: env.METRICS_TOKEN, isOurs: isOnlyOurs(env) }
  const bounces = answerBounces({ db, keys, log, token: env.BOUNCES_TOKEN }, streams)
  return countRequests(metrics, answerMetrics(figures, bounces))
}

async function missingCampaign(db: Db, slug: string): Promise<404 | 410 | undefined> {
  if (await readCount(db, slug)) return undefined
  const found = await visibleCampaign(db, slug, undefined)
  return 'status' in found ? found.status : 404
}
