/** Left and right as shares of full scale, of one length. A recording of one channel has it twice. */
export type Pair = { left: Float32Array; right: Float32Array }
