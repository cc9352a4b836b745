/**
 * The file door: where uploads and built works lie. A folder of this machine, or an object store that speaks S3; whoever
 * stores or reads a file does not know which.
 */
export { openDisk } from './open-disk.ts'
export { openStore, type StoreAddress } from './open-store.ts'
export { putText } from './put-text.ts'
export type { Files, Part, Stored } from './files.ts'
