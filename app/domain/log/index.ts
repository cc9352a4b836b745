/**
 * Log: the append-only list of what happened to signatures, the source of every count. A deed appends an event in its
 * own transaction, without a place; the sequencer later gives places, one after the other, and folds the events into
 * the counts. Formats are those of the verifiable log (signlog/v1): commitments instead of names, 88-byte leaves.
 */
export { appendEvent, appendMove, EventType, RemovalReason, type Tally } from './append-event.ts'
export { appendEvents } from './append-events.ts'
export { appendSignings } from './append-signings.ts'
export { commitTo, drawSalt } from './commit-to.ts'
export { exactWords, hashStatement } from './hash-statement.ts'
export { encodeLeaf } from './encode-leaf.ts'
