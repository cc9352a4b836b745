/**
 * Restores: how the platform notices that its database was put back to an earlier moment than the one its counts were shown
 * of (TRUST F49). Beside the database lies a mark: how long its log was, and its last leaf. A log that is shorter than its
 * mark, or says something else at that place, stands still until somebody decides. Life of such a find: found, and either
 * gone with a better backup, or gone on from as a log of its own.
 */
export { comparePublished } from './compare-published.ts'
export { goOn } from './go-on.ts'
export { notePublished } from './note-published.ts'
export { readPutBack, type PutBack } from './read-put-back.ts'
