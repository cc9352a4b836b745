import { flagLine } from '#names'
import type { Tx } from '#db/connection.ts'
import type { Mine } from '../mailbox/find-mine.ts'
import type { Showing } from '../forms/read-showing.ts'
import { readWatchList } from './read-watch-list.ts'

/** What has changed of all that everybody reads of a signature: its name, a line beside it, or a public answer. */
export type Reworded = { isNew: boolean; onlyLines: boolean }

/** What new words change of a signature, compared with its row as it stands in this transaction. */
export async function seeReworded(tx: Tx, mine: Mine, showing: Showing): Promise<Reworded> {
  const otherName = showing.name !== mine.name
  const otherLines = linesThatChange(mine, showing).length > 0
  const otherAnswers = await answersOtherwise(tx, mine, showing)
  return { isNew: otherName || otherLines || otherAnswers, onlyLines: !otherName && !otherAnswers }
}

/**
 * Why a signature waits for a second look with its new words, or null where it does not. What an organiser hid stays hidden.
 * Of one that was shown only what has changed is looked at: who corrects a trade need not be looked at again for a name
 * that two have looked at. One that is held for its name stays held whatever changes beside it.
 */
export async function whyHeld(
  tx: Tx,
  mine: Mine,
  showing: Showing,
  { onlyLines }: Reworded,
): Promise<string | null> {
  if (mine.held_because === 'HIDDEN') return 'HIDDEN'
  const wasShown = mine.held_because === null
  const isWatched = await readWatchList(tx, mine.campaignId)
  if (isWatched(showing, wasShown ? mine : undefined)) return 'WATCHED'
  if (onlyLines) {
    const flag = linesThatChange(showing, mine).flatMap(flagLine)[0]
    if (wasShown || flag) return flag ?? null
    const heldForThem =
      isWatched(mine, showing) || linesThatChange(mine, showing).some((line) => flagLine(line).length > 0)
    if (!heldForThem && mine.held_because !== 'REWORDED') return mine.held_because
  }
  // What a burst holds is held for where it came from, whatever it is called.
  return mine.held_because === 'BURST' ? 'BURST' : showing.heldBecause
}

type Lines = Pick<Showing, 'occupation' | 'affiliation'>

/** The lines of one that are others in the other. */
const linesThatChange = (one: Lines, other: Lines) =>
  (['occupation', 'affiliation'] as const)
    .filter((field) => one[field] !== other[field])
    .map((field) => one[field])

async function answersOtherwise(tx: Tx, mine: Mine, { answers }: Showing): Promise<boolean> {
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
