import { setTimeout as pause } from 'node:timers/promises'
import { recount, sequence } from '#counts'
import { gatherBeats } from '#pulse'
import { crowd, type Newcomer } from './crowd/crowd.ts'
import { atLeast, claim, percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { codesByRig } from './crowd/codes-by-rig.ts'
import { keepDoing, posted } from './crowd/line.ts'
import type { Plot } from './ground/plant.ts'
import { mostMemory } from './ground/most-memory.ts'
import { openRawCopy } from './limits/raw-copy.ts'
import { readPages, type Read } from './crowd/read-pages.ts'
import { send } from './crowd/send.ts'
import { singleInserts } from './limits/single-inserts.ts'
import { openSite, webAlone } from './ground/site.ts'

// Fewer leave the processors idle between two commits; more wait longer for each answer, and no more get through.
const LINES = 160
const SECONDS = 60
const WARM_SECONDS = 5

/**
 * Whole signatures over HTTP for a minute, form and code, by one web process with a sequencer beside it; the code is put into
 * the database and handed over by this program, as if its email had come. Every signature that was thanked for is a row, an
 * event and one of the count. Meanwhile a page is read, and its copy from a bare server, whose times are what a lack of processors
 * costs; and the process must stay small.
 */
export async function signing(ground: Ground, plot: Plot): Promise<void> {
  const bare = await singleInserts(ground, plot)
  const site = await openSite(ground, { ...webAlone, TRUST_PROXY: '1' })
  const ending = new AbortController()
  const counting = keepCounting(ground, ending.signal)
  let flow: Flow, pages: Read, barePages: Read, memory: number
  try {
    const codeOf = codesByRig(ground.db)
    await keepSigning(ground, plot, site.url, codeOf, WARM_SECONDS)
    const path = `/c/${plot.slug}`
    const copy = await openRawCopy(await send(site.url, { path, headers: { 'Accept-Encoding': 'br' } }))
    const readings = [await readPages(site.url, path), await readPages(copy.url, path)] as const
    flow = await keepSigning(ground, plot, site.url, codeOf)
    pages = await readings[0]()
    barePages = await readings[1]()
    copy.close()
    memory = await mostMemory(site.pid)
  } finally {
    await site.close()
    ending.abort()
    await counting
  }
  tellFlow(flow, plot)
  console.log(`  single inserts ${round(bare.perSecond)} a s, by ${bare.by}`)
  console.log(`  pages meanwhile ${spread(pages.reading)}; the reader itself late by ${spread(pages.late)}`)
  console.log(`  the same page by a bare node:http server meanwhile ${spread(barePages.reading)}`)
  claim('p99 of pages', percentile(pages.reading, 0.99), 50, 'ms')
  claim('memory of the web process at the most', memory, 512, 'MB')
  atLeast('signatures a second', flow.perSecond, 1_500)
  atLeast('of single inserts', flow.perSecond / bare.perSecond, 0.1)
}

export type Flow = { perSecond: number; signed: Times; confirmed: Times; done: number }

export function tellFlow({ perSecond, signed, confirmed, done }: Flow, { signatures }: Plot): void {
  console.log(`${done} signatures over ${LINES} connections, ${signatures} stood before: rows = log = count`)
  console.log(`  ${round(perSecond)} a s`)
  console.log(`  form ${spread(signed)}`)
  console.log(`  code ${spread(confirmed)}`)
  claim('p99 of each request', percentile([...signed, ...confirmed], 0.99), 250, 'ms')
}

let rounds = 0

/** Lets people sign one after the other on every line, and counts afterwards. `codeOf` waits for the code of a mailbox. */
export async function keepSigning(
  { db }: Ground,
  plot: Plot,
  url: string,
  codeOf: (person: Newcomer) => Promise<string>,
  seconds = SECONDS,
): Promise<Flow> {
  const people = crowd([plot], `flow${(rounds += 1)}`)
  const [signed, confirmed]: [Times, Times] = [[], []]
  const before = await settled(db, plot)
  const { done, seconds: took } = await keepDoing(url, { lines: LINES, seconds }, async (line) => {
    const person = people.next().value
    const form = await line.ask(person.form)
    if (form.status !== 303) throw new Error(`a form was answered with ${form.status}`)
    signed.push(form.ms)
    const code = await codeOf(person)
    const typed = await line.ask(posted(`/c/${plot.slug}/code`, { code }, person.network, form.cookie))
    if (typed.status !== 303) throw new Error(`a code was answered with ${typed.status}`)
    confirmed.push(typed.ms)
  })
  const after = await settled(db, plot)
  if (after - before !== done) throw new Error(`${done} signed; found ${after - before} more`)
  return { perSecond: done / took, signed, confirmed, done }
}

/** The count, once every event has its place and rows, log and count agree. */
export async function settled(db: Ground['db'], { id }: Plot): Promise<number> {
  for (;;) {
    const { rows, log, counted, waiting } = await recount(db, id)
    if (waiting > 0) await pause(50)
    else if (rows === log && log === counted) return counted
    else throw new Error(`rows ${rows}, log ${log}, count ${counted}`)
  }
}

/** Does what the worker's sequencer does, until the signal aborts. */
export async function keepCounting({ db }: Ground, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const placed = await sequence(db)
    await gatherBeats(db)
    if (!placed) await pause(100)
  }
}
