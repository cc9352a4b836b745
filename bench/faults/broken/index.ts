import type { Fault } from '../fault.ts'

/** A platform that is wrong in one way, and the invariants that must see it. */
export type Broken = { fault: Fault; caughtBy: string[] }

export const broken: Broken[] = []
