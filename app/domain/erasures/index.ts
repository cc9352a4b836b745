/**
 * Erasures: what people have taken back, kept in a journal beside the database, so that putting the database back to an
 * earlier moment brings nobody back (TRUST J-06). Life of one: noted by the database in the deed's own transaction,
 * written to a page of the journal within seconds, and read again by the next start that finds it unread.
 */
export { writeJournal } from './write-journal.ts'
export { replayJournal } from './replay-journal.ts'
