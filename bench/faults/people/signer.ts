import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '#seeds/people/dice.ts'
import { newestCode } from '../world/mail-host.ts'
import type { World } from '../world/open-world.ts'
import { readKept } from './read-kept.ts'
import { ask, type Answer, type Asking } from './ask.ts'

/** Somebody who signs, and what they were told on the way. `mark` is the part of their name that nobody else has. */
export type Signer = {
  name: string
  mark: string
  email: string
  slug: string
  cookie?: string
  code?: string
  /** The site said that they have signed. */
  told: boolean
  /** When the press began that was answered so, of `performance.now()`. */
  yesFrom?: number
  /** They took it back, with everything of theirs. */
  left: boolean
  /** How long it took from the first press to the yes, in milliseconds. */
  tookMs: number
  /** The longest that one press waited for its answer, in milliseconds. */
  waitedMs: number
  /** Presses that were answered with “not just now”, or with nothing. */
  notNow: number
  /** Times a code was refused that was right. */
  refused: number
  /** What should never be answered. */
  strange: string[]
  /** Refusals of the form that lost what was typed. */
  formLost: number
}

const AGAIN_MS = 250

type Way = { world: World; dice: Dice; signal: AbortSignal }

/** The whole way, pressed again until it works or the signal says that it never will. */
export async function signWholly(way: Way, signer: Signer): Promise<void> {
  const start = performance.now()
  await fillIn(way, signer)
  await waitForCode(way, signer)
  await finish(way, signer)
  signer.tookMs = performance.now() - start
}

/** The rest of the way for somebody whose form is taken and whose code has come. */
export async function finish(way: Way, signer: Signer): Promise<void> {
  await typeCode(way, signer)
  await readThanks(way, signer)
}

/** Sends the form until it is taken. A page that keeps it is sent again as it is, with what it adds. */
export async function fillIn(way: Way, signer: Signer): Promise<void> {
  const { name, email, slug } = signer
  let form: Record<string, string> = { name, email, listing: 'public', occupation: 'Weaver', country: 'GB' }
  while (!way.signal.aborted) {
    const answer = await press(way, signer, `/c/${slug}/sign`, { form })
    if (answer.status === 303 && answer.location.endsWith('/code')) {
      signer.cookie = answer.cookie
      return
    }
    if (answer.status === 422) throw new Error(`a form without a fault was refused: ${faultsIn(answer.body)}`)
    form = keep(answer, signer, form)
  }
}

/** Waits until a code has come to the mailbox, and reads the newest. */
export async function waitForCode({ world, signal }: Way, signer: Signer): Promise<void> {
  while (!signal.aborted) {
    signer.code = newestCode(world.mail.lettersTo(signer.email))
    if (signer.code) return
    await pause(20)
  }
}

/** Types the code until the site says that it is signed. */
async function typeCode(way: Way, signer: Signer): Promise<void> {
  const { slug, cookie, code = '' } = signer
  let form: Record<string, string> = { code }
  while (!way.signal.aborted) {
    const began = performance.now()
    const answer = await press(way, signer, `/c/${slug}/code`, { form, cookie })
    signer.told ||= saysYes(answer, slug)
    if (signer.told) {
      signer.yesFrom = began
      return
    }
    if (answer.status === 422) signer.refused += 1
    form = keep(answer, signer, form)
  }
}

/** Looks at the page that thanks: it must know them, for the site has said yes. */
async function readThanks(way: Way, signer: Signer): Promise<void> {
  const { slug, cookie, mark } = signer
  while (!way.signal.aborted) {
    const answer = await press(way, signer, `/c/${slug}/signed`, { cookie })
    if (answer.status === 200 && answer.body.includes(mark)) return
    if (answer.status === 200 || answer.status === 303)
      signer.strange.push(`told yes, and then shown ${answer.status} ${answer.location}`)
  }
}

export const saysYes = ({ status, location }: Answer, slug: string) =>
  status === 303 && location === `/c/${slug}/signed`

// A browser that got no page still shows the form that was sent; one that got a page has what stands in it.
function keep(
  { status, body }: Answer,
  signer: Signer,
  form: Record<string, string>,
): Record<string, string> {
  if (status !== 503) return form
  // What the page adds of its own is another with every page.
  const { again = '', ...kept } = readKept(body)
  if (Object.entries({ ...form, again: undefined }).some(([name, value]) => value !== kept[name]))
    signer.formLost += 1
  return { ...form, ...kept, again }
}

/** One press, and a breath before the next where it was not taken. Notes what no fault excuses. */
async function press(
  { world, dice, signal }: Way,
  signer: Signer,
  path: string,
  asking: Asking,
): Promise<Answer> {
  const answer = await ask(world.fleet, dice, path, asking)
  signer.waitedMs = Math.max(signer.waitedMs, answer.ms)
  const isAnswer = [200, 303, 422].includes(answer.status)
  if (isAnswer && answer.status !== 422) return answer
  if (answer.status === 0 || answer.status === 503) signer.notNow += 1
  else if (!isAnswer) signer.strange.push(`${path} answered ${answer.status}`)
  if (answer.status === 503 && !answer.retryAfter)
    signer.strange.push(`${path} answered 503 without Retry-After`)
  await pause(AGAIN_MS, undefined, { signal }).catch(() => {})
  return answer
}

const faultsIn = (page: string) =>
  [...page.matchAll(/class="fault">([^<]*)/g)].map(([, words]) => words).join(' ')
