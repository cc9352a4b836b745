import { sql } from 'kysely'
import { readSending, sendUpdate } from '#updates'
import { aDesk, aSending, wantNews } from '#seeds/news-world.ts'
import { postOffice } from '#seeds/world.ts'
import { claim, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'

const PEOPLE = Number(process.env.PEOPLE ?? 100_000)
const PROVIDERS = 2_000
const MORE_MB = 80
const PROGRESS_MS = 50
const BATCH = 5_000

/**
 * Sends an update to a hundred thousand people at two thousand mail providers, to a way out that takes everything at once
 * and at no pace: what is measured is ours. Says how many a second, what memory it took, and how long the page's figures.
 */
export async function sendUpdateBench({ db }: Ground): Promise<void> {
  const desk = await aDesk(db)
  for (let planted = 0; planted < PEOPLE; planted += BATCH) {
    await wantNews(db, desk, Math.min(BATCH, PEOPLE - planted), {
      domain: (place) => `provider-${(planted + place) % PROVIDERS}.example.org`,
    })
  }
  const id = await aSending(db, desk)
  const { correspondence } = postOffice()
  const reached = new Set<string>()
  let sent = 0
  correspondence.transport.send = async (_to, messageId) => {
    sent += 1
    reached.add(messageId)
    return { outcome: 'accepted' }
  }
  const progress: Times = []
  global.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const start = performance.now()
  let state = 'sending'
  while (state === 'sending') {
    await sendUpdate(db, correspondence, id)
    const looked = performance.now()
    state = (await readSending(db, id))!.state
    progress.push(performance.now() - looked)
    most = Math.max(most, process.memoryUsage().rss)
    await refill(db)
  }
  const seconds = (performance.now() - start) / 1_000
  console.log(`an update to ${PEOPLE} people in ${round(seconds)} s, ${round(PEOPLE / seconds)} a second`)
  console.log(`  sent ${sent}, different ${reached.size}; progress ${spread(progress)}`)
  if (sent !== PEOPLE || reached.size !== PEOPLE) throw new Error('somebody got none, or two')
  claim('memory above the start', (most - before) / 2 ** 20, MORE_MB, 'MB')
  claim('the slowest look at the figures', Math.max(...progress), PROGRESS_MS, 'ms')
}

// The pace at which providers are written to is a rule of ours, not the machine's limit.
const refill = (db: Ground['db']) =>
  sql`update mail_paces set tokens = 60, at = clock_timestamp()`.execute(db)
