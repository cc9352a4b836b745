import { setImmediate } from 'node:timers/promises'
import { compareWords, type Passage } from '#campaigns'

// Nobody waits for a page of ours longer than the blink of an eye, and nobody else waits for one comparison of it: what people
// change by hand takes a few milliseconds. Ten changes on each of a hundred pages are four thousand passages.
const PAGE_MS = 250
const TURN_MS = 100
const PAGE_PASSAGES = 4_000

/**
 * Compares texts for one page, those that are asked first first, in the time and up to the length that one page has for all its
 * comparisons. Between two of them this process answers others. Undefined is what there was no time or place for.
 */
export function compareInTurn() {
  let [ms, passages] = [PAGE_MS, PAGE_PASSAGES]
  return async (before: string, after: string, locale: string): Promise<Passage[] | undefined> => {
    if (ms <= 0) return undefined
    await setImmediate()
    const began = performance.now()
    const found = compareWords(before, after, locale, Math.min(ms, TURN_MS))
    ms -= performance.now() - began
    if (!found || found.length > passages) return undefined
    passages -= found.length
    return found
  }
}

export type Compare = ReturnType<typeof compareInTurn>
