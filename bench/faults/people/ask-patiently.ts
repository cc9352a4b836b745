import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Answer, type Asking } from './ask.ts'
import { readKept } from './read-kept.ts'

const A_MINUTE_MS = 60_000
const AGAIN_MS = 250

/**
 * Asks as somebody does who presses again what a page keeps, for as long as the answer is “not just now” or none comes, for
 * a minute at most: a machine that is held up for a moment is no fault of what is asked.
 */
export async function askPatiently(
  doors: Parameters<typeof ask>[0],
  dice: Parameters<typeof ask>[1],
  path: string,
  asking: Asking = {},
): Promise<Answer> {
  const until = performance.now() + A_MINUTE_MS
  for (let { form } = asking; ; await pause(AGAIN_MS)) {
    const answer = await ask(doors, dice, path, { ...asking, form })
    const isNotNow = answer.status === 0 || (answer.status === 503 && answer.retryAfter !== undefined)
    if (!isNotNow || performance.now() > until) return answer
    form &&= { ...form, ...readKept(answer.body) }
  }
}
