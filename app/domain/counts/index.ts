/**
 * Counts: how many stand, now and hour by hour, by country and by occupation. Every figure is the fold of the
 * signature log; the sequencer is the only writer, and a recount from the rows is the judge.
 */
export { sequence } from './sequence.ts'
export { keepSequencing } from './keep-sequencing.ts'
export { recount, type Recount } from './recount.ts'
export { findMiscounted } from './find-miscounted.ts'
export { readCount, readCountsSince, type Count, type PlacedCount } from './read-count.ts'
export { readHistory, type HistoryStep } from './read-history.ts'
export { mostOccupations, occupationKeys, signedCountries } from './figures.ts'
export { readFigures, type Figures } from './read-figures.ts'
export type { Growth } from './growth.ts'
export type { Shares } from './shares.ts'
