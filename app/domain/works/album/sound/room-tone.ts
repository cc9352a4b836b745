import { filterFor, powerOf, type Colour } from './colours.ts'
import { drawNumbers } from './draw-numbers.ts'
import { BLOCK_FRAMES, CHANNELS, framesIn, rmsOf, settled, type Block } from './format.ts'
import { humAt, type Hum } from './hum.ts'
import { DITHER_POWER, writeSample } from './write-samples.ts'

/** The sound of an empty room that nobody recorded. Levels are root mean squares in dBFS; the hum comes on top of the noise. */
export type RoomTone = { seed: string; level: number; colour: Colour; hum?: Hum }

// Of numbers spread evenly from −1 to 1.
const WHITE_POWER = 1 / 3

/**
 * So many seconds of room tone, in blocks of half a second and a last shorter one: noise of a colour, in the two channels
 * independently, as two microphones a step apart hear a room, with its hum if it has one. The same seed gives the same
 * bytes on every machine, and a longer one begins with the shorter. Its noise is as loud as `level` says, the dither's share
 * taken off; how loud a stretch of chance turns out differs by some tenths of a decibel in ten seconds, and less in longer.
 */
export function* roomTone({ seed, level, colour, hum }: RoomTone, seconds: number): Generator<Block> {
  const wanted = Math.max(0, rmsOf(level) ** 2 - DITHER_POWER)
  const gain = settled(Math.sqrt(wanted / (WHITE_POWER * powerOf(colour))))
  const draw = drawNumbers(seed)
  const [left, right] = [filterFor(colour), filterFor(colour)]
  const humming = hum ? humAt(hum) : () => 0
  const frames = framesIn(seconds)
  for (let begin = 0; begin < frames; begin += BLOCK_FRAMES) {
    const block = new Int16Array(Math.min(frames - begin, BLOCK_FRAMES) * CHANNELS)
    for (let at = 0; at < block.length; at += CHANNELS) {
      const hums = humming(begin + at / CHANNELS)
      block[at] = writeSample(gain * left(2 * draw() - 1) + hums, draw)
      block[at + 1] = writeSample(gain * right(2 * draw() - 1) + hums, draw)
    }
    yield block
  }
}
