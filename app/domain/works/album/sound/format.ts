/**
 * How sound is held here: 16-bit samples of two channels, left and right by turns, 44,100 pairs a second. It is what a
 * compact disc holds (IEC 60908) and what every distributor takes.
 */
export const RATE = 44_100
export const CHANNELS = 2
/** Half a second: large enough that calling for the next one costs nothing, small enough that memory stays flat. */
export const BLOCK_FRAMES = RATE / 2
/** The level at which a signal uses everything there is; levels are said in decibels below it (dBFS). */
export const FULL_SCALE = 32_768

/** Any number of pairs of samples, left and right by turns. */
export type Block = Int16Array<ArrayBuffer>

/** The number of pairs in so many seconds. */
export const framesIn = (seconds: number) => Math.round(seconds * RATE)

/**
 * The root mean square that a level means, as a share of full scale: 0 dBFS is a square wave at full scale, so that a sine at
 * full scale is −3.01 dBFS. (AES17 adds 3.01 dB for sines; for noise there is nothing to add.)
 */
export const rmsOf = (dbfs: number) => 10 ** (dbfs / 20)

/** The level of a root mean square; −Infinity for nothing at all. */
export const levelOf = (rms: number) => 20 * Math.log10(rms)

/** A figure without its last digits, in which one machine's mathematics may differ from another's, and a seed must not. */
export const settled = (figure: number) => Number(figure.toPrecision(12))
