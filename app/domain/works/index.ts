/**
 * Works: what a campaign makes out of its signatures. An edition is a frozen list and frozen settings, built by a job in a process
 * of its own, stored behind the file door, numbered, and there to be taken. A kind of work is one folder here and one
 * line in kinds.ts; everything else is the same for all of them.
 */
export { readWork, saveWork, type SaveWorkOutcome, type Work } from './save-work.ts'
export { readCutOff, type CutOffFault } from './read-cut-off.ts'
export { askForEdition, type AskOutcome } from './ask-for-edition.ts'
export { cancelEdition, retryEdition } from './cancel-edition.ts'
export { hideEdition } from './hide-edition.ts'
export { findEdition, listEditions, type Edition, type EditionFile } from './list-editions.ts'
export { findFile, type Download, type FindFileOutcome } from './find-file.ts'
export { hashList } from './hash-list.ts'
export { buildEdition, type Workshop } from './build-edition.ts'
export { resumeEditions } from './enqueue-edition.ts'
export { reprint } from './reprint.ts'
export { forgetFiles } from './forget-files.ts'
export { kinds, type KindName } from './kinds.ts'
export type { Kind } from './kind.ts'
