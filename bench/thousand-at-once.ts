import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { recount } from '#counts'
import { percentile, round, spread } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { rawFlows } from './limits/raw-flows.ts'
import { expectStatus, send, sendAll, type Answer, type Sent } from './crowd/send.ts'
import { signingForms } from './sign-form.ts'
import { openSite, type Site } from './ground/site.ts'

const PEOPLE = 1_000
const CONNECTIONS = 16
// While people sign, an answer is made anew once a second at most (decision 022).
const AS_OLD_MS = 1_200

/** A thousand people sign and type their codes at once: how fast that goes, and whether anything is lost or doubled. */
export async function thousandAtOnce(ground: Ground, plot: Plot): Promise<void> {
  const site = await openSite(ground)
  let rush: Rush
  try {
    rush = await rushIn(ground, plot, site)
  } finally {
    await site.close()
  }
  const { signed, confirmed, seconds, mailSeconds, batches } = rush
  const raw = await rawFlows(ground.url, plot, PEOPLE, CONNECTIONS)
  const rate = PEOPLE / seconds
  console.log(
    `${PEOPLE} people over ${CONNECTIONS} connections: rows, log, count and count.json each ${PEOPLE} more`,
  )
  console.log(`  the count was told ${batches} times, once a batch`)
  console.log(`  sign post   ${spread(signed)}`)
  console.log(
    `  code post   ${spread(confirmed)}   p95 of both ${round(percentile([...signed, ...confirmed], 0.95))} ms`,
  )
  console.log(`  the last code was in its mailbox ${round(mailSeconds)} s after the last form`)
  console.log(
    `  ${round(rate)} signatures a second; bare transactions of the same shape ${round(raw)}; ratio ${round(rate / raw)}`,
  )
}

type Rush = { signed: number[]; confirmed: number[]; seconds: number; mailSeconds: number; batches: number }

async function rushIn(ground: Ground, plot: Plot, site: Site): Promise<Rush> {
  const batches = await hearBatches(ground.url)
  const before = await standing(ground, plot, site)
  const forms = signingForms(plot.slug, PEOPLE)
  const start = performance.now()
  const signed = await sendAll(site.url, forms, CONNECTIONS)
  const posted = performance.now()
  const codes = await codesOf(site)
  const mailed = performance.now()
  const presses = forms.map(({ form }, place) => press(plot, signed[place]!, codes.get(form!.email!)!))
  const confirmed = await sendAll(site.url, presses, CONNECTIONS)
  const seconds = (posted - start + performance.now() - mailed) / 1000
  expectStatus([...signed, ...confirmed], 303)
  expectMore(before, await standing(ground, plot, site))
  expectStatus(await sendAll(site.url, presses, CONNECTIONS), 303)
  expectMore(before, await standing(ground, plot, site))
  const ranges = await batches.heard()
  const placed = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  if (placed !== PEOPLE) throw new Error(`the batches told of hold ${placed} events`)
  const times = (answers: Answer[]) => answers.map(({ ms }) => ms)
  const mailSeconds = (mailed - posted) / 1000
  return { signed: times(signed), confirmed: times(confirmed), seconds, mailSeconds, batches: ranges.length }
}

function press({ slug }: Plot, { headers }: Answer, code: string): Sent {
  const cookie = String(headers['set-cookie']).split(';')[0]
  return { path: `/c/${slug}/code`, form: { code }, headers: { cookie } }
}

/** The number four ways, once no event waits for its place. */
async function standing({ db }: Ground, { id, slug }: Plot, { url }: Site): Promise<number[]> {
  for (;;) {
    const { rows, log, counted, waiting } = await recount(db, id)
    await pause(waiting === 0 ? AS_OLD_MS : 100)
    if (waiting > 0) continue
    const { body } = await send(url, { path: `/c/${slug}/count.json` })
    return [rows, log, counted, (JSON.parse(body.toString()) as { count: number }).count]
  }
}

function expectMore(before: number[], after: number[]): void {
  const more = after.map((number, way) => number - before[way]!)
  if (more.some((number) => number !== PEOPLE))
    throw new Error(`${PEOPLE} signed; found ${more.join(', ')} more`)
}

/** Waits until every address has its email, and reads the codes. */
async function codesOf({ url }: Site): Promise<Map<string, string>> {
  for (;;) {
    const { body } = await send(url, { path: '/dev/mail.json' })
    const emails = JSON.parse(body.toString()) as { to: string; text: string }[]
    const found = emails.map(
      ({ to, text }) => [to, /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('')] as const,
    )
    const codes = new Map(found.flatMap(([to, code]) => (code ? [[to, code]] : [])))
    if (codes.size >= PEOPLE) return codes
    await pause(250)
  }
}

/** Listens as every web process does. Each message is one batch, told as the places it filled. */
async function hearBatches(url: string) {
  const listener = new pg.Client(url)
  // What went wrong elsewhere is told when the database is gone already.
  listener.on('error', () => {})
  await listener.connect()
  const ranges: [from: number, to: number][] = []
  listener.on('notification', ({ payload = '' }) =>
    ranges.push(payload.split('-').map(Number) as [number, number]),
  )
  await listener.query('listen counts')
  return {
    async heard() {
      await listener.query('select 1')
      await listener.end()
      return ranges
    },
  }
}
