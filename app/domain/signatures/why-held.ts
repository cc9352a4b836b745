import type { Tx } from '#db/connection.ts'
import type { Mine } from './find-mine.ts'
import type { Showing } from './read-showing.ts'
import { readWatchList } from './read-watch-list.ts'

/** Why the new name of a signature waits for a second look, or null where it does not. What an organiser hid stays hidden. */
export async function whyHeld(tx: Tx, mine: Mine, { name, heldBecause }: Showing): Promise<string | null> {
  if (mine.held_because === 'HIDDEN') return 'HIDDEN'
  const isWatched = await readWatchList(tx, mine.campaignId)
  if (isWatched(name)) return 'WATCHED'
  // What a burst holds is held for where it came from, whatever it is called.
  return mine.held_because === 'BURST' ? 'BURST' : heldBecause
}

/** Whether a text that everybody reads beside the name has become another one. */
export async function saysOtherwise(tx: Tx, mine: Mine, { answers }: Showing): Promise<boolean> {
  const changed = Object.keys(answers).filter((id) => answers[id] !== mine.answers[id])
  if (changed.length === 0) return false
  const read = await tx
    .selectFrom('questions')
    .select('id')
    .where('id', 'in', changed)
    .where('is_public', '=', true)
    .where('kind', 'in', ['line', 'lines'])
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return read !== undefined
}
