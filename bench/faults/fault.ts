import type { Dice } from '#seeds/people/dice.ts'
import type { Auditor } from './people/auditor.ts'
import type { Crowd } from './people/crowd.ts'
import type { World } from './world/open-world.ts'

/** One fault being done to the platform while people sign. */
export type Occasion = {
  world: World
  /** Every choice of the fault is thrown with these, so that its seed throws them again. */
  dice: Dice
  campaign: { id: string; slug: string }
  /** A second campaign of the same occasion. */
  other: { id: string; slug: string }
  crowd: Crowd
  auditor: Auditor
  /** True in the short form, which has less of everything. */
  short: boolean
  /** So many deliveries may have been taken without our knowing: each may come twice. */
  uncertainDeliveries: number
  /** What was seen that should not be; the fault has then not been stood. */
  breach: (what: string) => void
  /** A figure worth printing. */
  note: (what: string) => void
}

/** Emails that a worker may have in hand when it or its database ends: each may then have been taken without its note. */
export const IN_HAND = 100

export type Fault = {
  /** Its number in TRUST (b.2). */
  id: string
  /** What happens, in a few words. */
  title: string
  /** What must then be true beyond the invariants. */
  expects: string
  /** Part of the short form. */
  short?: boolean
  /** Why it cannot be done here, or undefined where it can. */
  unable?: () => Promise<string | undefined> | string | undefined
  /** Does it to the world while the crowd comes, and comes back when the worst is over; the rig heals what is left. */
  inject: (occasion: Occasion) => Promise<void>
}

/** Comes back when it is true, or reports a breach after so long. */
export async function soon(
  { breach }: Pick<Occasion, 'breach'>,
  what: string,
  withinMs: number,
  isTrue: () => boolean | Promise<boolean>,
): Promise<void> {
  const until = performance.now() + withinMs
  while (performance.now() < until) {
    if (await isTrue()) return
    await new Promise((later) => setTimeout(later, 20))
  }
  breach(`${what}: not within ${withinMs / 1_000} s`)
}
