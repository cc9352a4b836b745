/**
 * The fleet: the processes that run on this database, seen from inside it. Life of one: it begins to beat, beats every few
 * seconds, says goodbye; or falls silent, and whoever notices gives back the jobs it held.
 */
export { beat, type Vessel } from './beat.ts'
export { leaveFleet } from './leave-fleet.ts'
export { giveBackJobs, SILENT_SECONDS } from './give-back-jobs.ts'
export { listFleet, type Seen } from './list-fleet.ts'
export { readBacklog, type Backlog } from './read-backlog.ts'
