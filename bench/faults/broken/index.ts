import type { Fault } from '../fault.ts'
import { commitsDoNotWaitAndItCrashes } from './commits-do-not-wait-and-it-crashes.ts'
import { countMovesFirst } from './count-moves-first.ts'
import { cursorFollowsIds } from './cursor-follows-ids.ts'

/** A platform that is wrong in one way, and the invariants of which one must see it. A rig that cannot fail proves nothing. */
export type Broken = { fault: Fault; caughtBy: string[] }

export const broken: Broken[] = [
  { fault: commitsDoNotWaitAndItCrashes, caughtBy: ['I1'] },
  { fault: cursorFollowsIds, caughtBy: ['I1', 'I2'] },
  { fault: countMovesFirst, caughtBy: ['I2', 'I9'] },
]
