/**
 * The embedded database: a real PostgreSQL that lives in the data folder and needs no installing.
 * Life: made on the first start, served on 127.0.0.1 for as long as its Node process runs, stopped with it. What an
 * earlier process left behind is tidied up by the next start. Production sets DATABASE_URL and never comes here.
 *
 * In DATA_DIR/postgres lie `cluster` (PostgreSQL's own folder), `password` (0600), `lock` and `lock.pid` (who runs it).
 */
export { startEmbedded } from './start.ts'
export { StartFault } from './start-fault.ts'
export { tryLock } from './try-lock.ts'
