import { byTheClock } from './by-the-clock.ts'
import { codesByRig } from './codes-by-rig.ts'
import { crowd } from './crowd.ts'
import type { Times } from '../figures.ts'
import type { Ground } from '../ground/ground.ts'
import { asked, openLines, posted } from './line.ts'
import type { Plot } from '../ground/plant.ts'
import { keepCounting, settled } from '../signing.ts'
import { openSite, webAlone } from '../ground/site.ts'

const SIGN_MS = 10
// Eighteen addresses one after the other, each more than a second after the last time: since then people have signed, and its
// reader waits until it is made anew.
const READ_MS = 67
const LANGUAGES = ['en', 'fr', 'de', 'es', 'pl', 'ar']
const pages = [
  ['count.json', '/count.json'],
  ['campaign page', ''],
  ['first page of the list', '/signatories'],
] as const

// The few that come early on a machine that was busy elsewhere.
const MADE_ANEW = 0.95

type Kind = 'form' | 'code' | (typeof pages)[number][0]

export type Side = {
  plot: Plot
  times: Record<Kind, Times>
  /** Has people sign and pages read at a steady rate for so many seconds. */
  turn: (seconds: number) => Promise<void>
  /** Forgets what was measured so far, which warmed everything up. */
  forget: () => void
  /**
   * Throws unless everybody who was thanked is a row, an event and one of the count, and answers were made for their readers, as
   * those from memory are no measure.
   */
  agree: () => Promise<void>
  close: () => Promise<void>
}

/**
 * A site on its own ground with a sequencer beside it, where a hundred people a second sign by the clock and fifteen read: how
 * long each request took from the moment it was due.
 */
export async function openSide(ground: Ground, plot: Plot): Promise<Side> {
  const site = await openSite(ground, { ...webAlone, TRUST_PROXY: '1', LOG_LEVEL: 'debug' })
  const ending = new AbortController()
  const counting = keepCounting(ground, ending.signal)
  const codeOf = codesByRig(ground.db)
  const people = crowd([plot], 'scale')
  const lines = openLines(site.url)
  const addresses = LANGUAGES.flatMap((language) =>
    pages.map(([kind, path]) => {
      const request = asked(site.url, `/c/${plot.slug}${path}?lang=${language}`)
      return { kind, request }
    }),
  )
  const times: Side['times'] = {
    form: [],
    code: [],
    'count.json': [],
    'campaign page': [],
    'first page of the list': [],
  }
  let [signed, read, place] = [0, 0, 0]
  const allMade = () => site.printed().filter((line) => line.includes('an answer was made')).length
  let madeBefore = 0

  const ask = async (kind: Kind, request: Buffer, due: number) => {
    const told = await lines.ask(request)
    const status = kind === 'form' || kind === 'code' ? 303 : 200
    if (told.status !== status) throw new Error(`${kind} was answered with ${told.status}`)
    times[kind].push(performance.now() - due)
    return told
  }
  const sign = async (due: number) => {
    const person = people.next().value
    const { cookie } = await ask('form', person.form, due)
    const code = await codeOf(person)
    await ask('code', posted(`/c/${plot.slug}/code`, { code }, person.network, cookie), performance.now())
    signed += 1
  }
  const readNext = async (due: number) => {
    const { kind, request } = addresses[place++ % addresses.length]!
    await ask(kind, request, due)
    read += 1
  }
  return {
    plot,
    times,
    async turn(seconds) {
      const until = performance.now() + seconds * 1_000
      const goesOn = () => performance.now() < until
      await Promise.all([byTheClock(SIGN_MS, goesOn, sign), byTheClock(READ_MS, goesOn, readNext)])
    },
    forget() {
      for (const each of Object.values(times)) each.length = 0
      ;[read, madeBefore] = [0, allMade()]
    },
    async agree() {
      const standing = await settled(ground.db, plot)
      if (standing !== plot.signatures + signed) throw new Error(`${signed} signed; ${standing} stand`)
      const made = allMade() - madeBefore
      if (made < MADE_ANEW * read) throw new Error(`of ${read} answers only ${made} were made anew`)
    },
    async close() {
      lines.end()
      await site.close()
      ending.abort()
      await counting
    },
  }
}
