/**
 * Names: how a person, or what they do and where, is written on a public list.
 * Refuse little, normalise much: a name is one field, kept as typed where it can be, and a doubtful one is
 * accepted with a flag so that a human looks. What makes the page safe is escaping on output, not this room.
 * A name read here is also folded here, so that a search finds it however it was typed.
 */
export { readName } from './read-name.ts'
export { readLine } from './read-line.ts'
export { readLines } from './read-lines.ts'
export { storable, storableLines } from './storable.ts'
export { flagName } from './flag-name.ts'
export { flagLine } from './flag-line.ts'
export { canPassFor, lookOf, type Look } from './look-of.ts'
export { lookOutFor, type LookOut, type Seen } from './look-out-for.ts'
export { namesWebAddress } from './names-web-address.ts'
export { foldForSearch } from './fold-for-search.ts'
export { wordStarts, wordsSought } from './word-starts.ts'
export type { NameReading, NameFault } from './read-name.ts'
export type { NameFlag } from './flag-name.ts'
export type { LineReading, LineFault } from './read-line.ts'
