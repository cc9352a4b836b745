/**
 * Audit: who of a team did what, when and why; and what was done to an account. An entry is written in the transaction of its deed, is never changed, and
 * holds no address and no signatory's name: what was done to people is told by number and by the signature's id.
 */
export type { By } from './by.ts'
export { writeEntries, writeEntry, type NewEntry } from './write-entry.ts'
export { readWhy, type WhyReading } from './read-why.ts'
export { listOwn } from './list-own.ts'
export { listEntries, type Entry } from './list-entries.ts'
export { listDoers, type Doer } from './list-doers.ts'
export { deedKinds, type DeedKind } from './deed-kinds.ts'
