import { BLOCK_FRAMES, CHANNELS, framesIn, type Block } from './format.ts'

/**
 * So many seconds of nothing: every sample is zero, in blocks of half a second and a last shorter one. There is no
 * dither in it, which would be a sound, and would make a FLAC of it a hundred times as long.
 */
export function* digitalSilence(seconds: number): Generator<Block> {
  for (let left = framesIn(seconds); left > 0; left -= BLOCK_FRAMES) {
    yield new Int16Array(Math.min(left, BLOCK_FRAMES) * CHANNELS)
  }
}
