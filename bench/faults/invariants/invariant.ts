import type { Occasion } from '../fault.ts'

/** Something that is true whatever happens (TRUST b.1). */
export type Invariant = {
  id: string
  /** In a few words. */
  says: string
  /** What breaks it, one sentence each; asked when the platform is whole again and has come to rest. */
  check: (occasion: Occasion) => Promise<string[]>
}

/** `3 people: Qabaca, Qabacb, …`, or nothing for nobody. */
export function named(what: string, marks: string[]): string[] {
  if (marks.length === 0) return []
  const shown = marks.slice(0, 3).join(', ')
  return [`${marks.length} ${what}: ${shown}${marks.length > 3 ? ', …' : ''}`]
}
