/**
 * Spikes: when very many come at once, what is costly waits so that reading, counting and signing go on. Here is what the
 * people who run the platform want of it; what a process notices by itself is the server's.
 */
export { readSpikeMode, type SpikeMode } from './read-spike-mode.ts'
export { setSpikeMode } from './set-spike-mode.ts'
