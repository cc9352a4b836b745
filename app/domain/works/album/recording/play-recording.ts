import { CHANNELS, type Block } from '../sound/format.ts'
import { drawNumbers } from '../sound/draw-numbers.ts'
import { writeSample } from '../sound/write-samples.ts'
import { openRecording } from './open-recording.ts'
import { resample } from './resample.ts'

/**
 * A recording as an album holds sound: 44,100 pairs a second in 16 bits, dithered where it came in more, and otherwise as it was,
 * with nothing made louder or cut. The same file gives the same bytes. For a file that `checkRecording` found quiet; throws for others.
 */
export async function* playRecording(path: string): AsyncGenerator<Block> {
  const recording = await openRecording(path)
  if (!recording) throw new Error(`no recording: ${path}`)
  const draw = drawNumbers('dither')
  try {
    for await (const { left, right } of resample(recording.pairs(), recording.rate)) {
      const block = new Int16Array(left.length * CHANNELS)
      for (let at = 0; at < left.length; at += 1) {
        block[at * CHANNELS] = writeSample(left[at]!, draw)
        block[at * CHANNELS + 1] = writeSample(right[at]!, draw)
      }
      if (block.length > 0) yield block
    }
  } finally {
    recording.close()
  }
}
