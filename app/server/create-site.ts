import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { openTransport } from '#emails'
import { drawBlankCard, drawCard, openPress } from '#embeds'
import { replayJournal } from '#erasures'
import type { Vessel } from '#fleet'
import { deriveKeys } from '#secrets'
import { sayIn } from '#i18n/speak.ts'
import { connect } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { refuseLossy } from '#db/refuse-lossy.ts'
import { plantDemo } from '#seeds/plant-demo.ts'
import { plantDemoAlbum } from '#seeds/plant-demo-album.ts'
import { countReads } from '#web/api/read-budget.ts'
import { openDemoDesk } from '#web/desk/demo-desk.ts'
import { pathsIn } from '#web/paths.ts'
import { buildPages } from './build-pages.ts'
import { openCache } from './cache/open-cache.ts'
import { keepWords } from './cache/words.ts'
import { answerPage, type PageOptions } from './answer-page.ts'
import { createApp } from './create-app.ts'
import { isLoopback, type Env } from './env.server.ts'
import { forgetUploads } from './forget-uploads.ts'
import { greet } from './greet.ts'
import { inheritedSocket } from './inherited-socket.ts'
import { keepBeating } from './keep-beating.ts'
import { keepCards } from './keep-cards.ts'
import { keepJournal } from './keep-journal.ts'
import { keepSecret } from './keep-secret.ts'
import { answerStreams } from './live/answer-stream.ts'
import { keepLiveCounts } from './live/live-counts.ts'
import { linksOf } from './links-of.ts'
import { listen } from './listen.ts'
import type { Logger } from './log.ts'
import { operatorsOf } from './operators-of.ts'
import { countRequests } from './metrics/count-requests.ts'
import { gauge, openMetrics } from './metrics/open-metrics.ts'
import { openMetricsDoor } from './metrics/open-metrics-door.ts'
import { answerMetrics } from './metrics/serve-metrics.ts'
import { watchProcess } from './metrics/watch-process.ts'
import { openDatabase } from './open-database.ts'
import { openFiles } from './open-files.ts'
import { openReading } from './open-reading.ts'
import { builtPages, livePages } from './pages.ts'
import { readSender } from './read-sender.ts'
import { readVersion } from './read-version.ts'
import { answerSigning } from './signing/answer-signing.ts'
import { openSigning } from './signing/open-signing.ts'
import { watchSigning } from './spike/watch-signing.ts'
import { watchSpike } from './spike/watch-spike.ts'
import { startWork } from './work.ts'

// A balancer asks for our health every second or two, and is told no for so long before the port closes. Nobody balances
// where no proxy stands in front.
const LINGER_MS = 3_000
// With the rest of the stop under the thirty seconds that our units and compose.yaml give (TRUST K-08: 20 s).
const DRAIN_MS = 16_000

export type RunningSite = { greeting: string; stop: () => Promise<void> }

/**
 * Brings the whole platform up, in the order that says a fault soonest: port, database, pages, work. What is up is
 * taken down in the opposite order, also when a later step fails.
 */
export async function createSite(env: Env, log: Logger, { live }: { live: boolean }): Promise<RunningSite> {
  const closing: (() => unknown)[] = []
  const stop = async () => {
    for (const close of closing.toReversed()) await close()
  }
  try {
    const serves = env.ROLE !== 'worker'
    const listening = serves
      ? await listen({
          host: env.HOST,
          port: env.PORT,
          proxied: env.TRUST_PROXY > 0,
          inherited: inheritedSocket(env),
        })
      : undefined
    const url = new URL(
      env.SITE_URL ??
        `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${listening?.port ?? env.PORT}`,
    )
    const building = serves && !live ? buildPages() : Promise.resolve()
    building.catch(() => {})

    const database = await openDatabase(env, log)
    closing.push(database.stop)
    await migrate(database.url)
    const db = connect(database.url, {
      connections: 20,
      onBroken: (err) => log.warn({ err }, 'a database connection broke'),
    })
    closing.push(() => db.destroy())
    if (!env.LOSSY_DATABASE) await refuseLossy(db)
    const replica = openReading(db, env.DATABASE_REPLICA_URL, log)
    closing.push(replica.stop)
    const metrics = openMetrics()
    watchProcess(metrics, { db, behind: replica.behind })
    if (env.METRICS_PORT !== undefined)
      closing.push(await openMetricsDoor(env, metrics, db, listening?.leaving))
    const keys = deriveKeys(env.SECRET ?? (await keepSecret(env.DATA_DIR)))
    const files = openFiles(env)
    const { erasures } = await replayJournal(db, keys, files)
    if (erasures > 0)
      log.warn({ erasures }, 'this database was put back: what people had taken back since is done again')
    const demo = env.DEMO ?? !env.DATABASE_URL
    const planted = demo ? await plantDemo(db, keys) : undefined
    // Only where whoever reads the terminal owns the machine and all that is on it.
    const opensDesk = planted && !env.DATABASE_URL && isLoopback(env.HOST)
    const demoDesk = opensDesk ? openDemoDesk(planted.organiserId) : undefined

    const caught = env.SMTP_URL || !isLoopback(env.HOST) ? undefined : await openMailbox()
    if (caught) closing.push(caught.close)
    const vessel: Vessel = { id: randomUUID(), role: env.ROLE, version: await readVersion(), takesJobsAs: [] }
    const site = { url: url.origin, host: url.host, operator: env.OPERATOR ?? url.host, demo }
    const silent = (err: unknown) => log.warn({ err }, 'this process could not say that it runs')
    const beating = await keepBeating(db, { vessel: () => vessel, onFault: silent })
    closing.push(beating.stop)
    if (env.ROLE !== 'web') {
      const transport = openTransport({ smtpUrl: env.SMTP_URL ?? caught!.smtpUrl, ...readSender(env) })
      closing.push(() => transport.close())
      const { host, operator } = site
      const work = await startWork(
        db,
        database.url,
        { keys, transport, sayIn, host, operator, links: linksOf(url.origin) },
        { files, folder: join(resolve(env.DATA_DIR), 'building'), site: url.origin },
        log,
      )
      closing.push(work.stop)
      vessel.takesJobsAs = work.takesJobsAs
      const unwritten = (err: unknown) =>
        log.warn({ err }, 'the erasure journal could not be written just now')
      closing.push(keepJournal(db, keys, files, unwritten).stop)
      await beating.now()
      // Built when it is built: the first page waits for no album.
      if (planted) {
        const planting = plantDemoAlbum(db, files, planted.organiserId).catch((err: unknown) =>
          log.warn({ err }, 'the demonstration has no album just now'),
        )
        closing.push(() => planting)
      }
    }
    if (listening) {
      const broken = (err: Error) => log.warn({ err }, 'a connection of the signing broke')
      const { signing, findAsking, close } = openSigning(db, database.url, keys, broken)
      closing.push(close)
      closing.push(() => listening.drain(DRAIN_MS))
      const follow = (err: unknown) => log.warn({ err }, 'the counts could not be followed just now')
      const words = keepWords()
      const counts = await keepLiveCounts(db, database.url, follow, words)
      closing.push(counts.stop)
      if (env.TRUST_PROXY > 0) closing.push(() => listening.leave(LINGER_MS))
      await building
      const pages = live ? await livePages() : await builtPages()
      const uploads = join(resolve(env.DATA_DIR), 'uploads')
      await forgetUploads(uploads)
      const press = openPress()
      const cards = keepCards({
        drawCard: (facts) => drawCard(press, facts),
        drawBlankCard: () => drawBlankCard(press),
      })
      const report = (err: unknown, requestId: string) => log.error({ err, requestId }, 'a request failed')
      const spendRead = countReads()
      const options: PageOptions = {
        pages,
        proxies: env.TRUST_PROXY,
        db,
        reading: replica.reading,
        keys,
        files,
        uploads,
        site,
        operators: operatorsOf(keys, env.OPERATOR_MAILBOXES),
        mailbox: caught?.emails,
        demoDesk,
        newestCount: counts.newest,
        spendRead,
        leaving: listening.leaving,
        speeds: metrics.speeds,
        cards,
        report,
        signing,
      }
      const answering = answerPage(options)
      const app = createApp(options, answering)
      const answer = getRequestListener(app.fetch)
      const { pageAround } = answering
      const desk = { keys, site, signing, findAsking, pageAround, proxies: env.TRUST_PROXY }
      const { vite } = pages
      if (vite) closing.push(() => vite.close())
      gauge(metrics, 'undersigned_streams', 'Streams of counts that are open.', () => counts.watchers.size)
      const fromPages: RequestListener = (request, response) =>
        vite
          ? vite.middlewares(request, response, () => void answer(request, response))
          : void answer(request, response)
      const spike = watchSpike(db, log)
      closing.push(spike.stop)
      const { leaving } = listening
      const forms = watchSigning(spike.signing, answerSigning(desk, fromPages))
      const { countCache } = metrics
      const proxies = env.TRUST_PROXY
      const house = { app, db, site, words, spendRead, spike, countCache, proxies, log, closing }
      // While pages are written, each is made as it is asked for.
      const kept = live ? forms : openCache(house, forms)
      const streams = answerStreams(counts, { proxies: env.TRUST_PROXY, leaving }, kept)
      const isOurs = isLoopback(env.HOST) && isLoopback(url.hostname) && env.TRUST_PROXY === 0
      const figures = answerMetrics({ metrics, token: env.METRICS_TOKEN, isOurs }, streams)
      listening.serve(countRequests(metrics, figures))
    }
    const greeting = greet({
      url: url.origin,
      role: env.ROLE,
      mailbox: !!caught,
      demo,
      demoDesk: demoDesk && `${url.origin}${pathsIn().demoDesk(demoDesk.token)}`,
    })
    return { greeting, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

// Only where it is used: a start in production does not read a mail server's source.
const openMailbox = async () => (await import('./catch-mail.ts')).catchMail()
