import type { Fault } from '../fault.ts'
import { databaseStopsAtOnce } from './database-stops-at-once.ts'

/** Every fault of TRUST (b.2) that the rig knows, in its order. */
export const faults: Fault[] = [databaseStopsAtOnce]
