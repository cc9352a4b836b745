import { limits } from '#limits'

/** Half a second is forgiven at the long end, as encoders pad. */
export const LONGEST_RECORDING = limits.recordings.longestSeconds + 0.5

/** Samples a second of what is taken: from a telephone's to a studio's. */
export const SLOWEST_RATE = 8_000
export const FASTEST_RATE = 192_000

/**
 * What is really quiet, in dBFS. On average at most −40: speech is recorded at −26 on average (ITU-T P.56, and G.191 which
 * brings it there), music louder, and rooms that people call silent lie below −50. No 400 ms (the momentary window of
 * EBU R 128) over −26: a door, steps, a passing car and a cough belong to a room; a word said into the microphone does not.
 */
export const QUIET_ON_AVERAGE = -40
export const QUIET_AT_ITS_LOUDEST = -26
export const MOMENT_SECONDS = 0.4

/**
 * Clipping: three samples in a row at the very edge of the scale. One may be a lucky peak, three are a wave with its top cut
 * off, which a room alone never makes: the recording was turned up too far.
 */
export const EDGE = 0.9999
export const CLIPPED_RUN = 3
