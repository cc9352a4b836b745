import { nextTurns } from '#campaigns'
import type { Db } from '#db/connection.ts'
import type { Words } from './words.ts'

const EVERY_SECONDS = 20
// A look that comes late must not miss what is due meanwhile; said twice is once too often and no harm.
const AHEAD_SECONDS = EVERY_SECONDS + 10

/**
 * Says that a campaign's pages have changed when it opens or closes by its own times, which no deed and so no word tells.
 * Returns how to stop.
 */
export function watchTurns(db: Db, words: Words): () => void {
  const due = new Set<NodeJS.Timeout>()
  const look = async () => {
    // Without the database nothing is made anew anyway, and the next look comes soon.
    const turns = await nextTurns(db, AHEAD_SECONDS).catch(() => [])
    for (const { slug, inMs } of turns) sayAt(performance.now() + inMs, `campaign ${slug}`)
  }
  const sayAt = (moment: number, word: string) => {
    const timer = setTimeout(() => {
      due.delete(timer)
      // A timer counts from the beginning of the turn in which it was set, and comes early by as much. What is made anew too
      // early is as before, and nothing more is said of it.
      if (performance.now() < moment) return sayAt(moment, word)
      words.changed(word)
    }, moment - performance.now())
    due.add(timer)
  }
  void look()
  const looking = setInterval(() => void look(), EVERY_SECONDS * 1_000)
  return () => {
    clearInterval(looking)
    for (const timer of due) clearTimeout(timer)
  }
}
