import { AudioSample } from 'mediabunny'
import { playRecording } from '../recording/play-recording.ts'
import type { Source } from '../settings/album.ts'
import { digitalSilence } from '../sound/digital-silence.ts'
import { BLOCK_FRAMES, CHANNELS, RATE, type Block } from '../sound/format.ts'
import { roomTone } from '../sound/room-tone.ts'

/** Where an upload lies, by the name that a track knows it under. */
export type FindUpload = (upload: string) => string

type Blocks = Iterable<Block> | AsyncIterable<Block>

function blocksOf(source: Source, findUpload: FindUpload): Blocks {
  switch (source.kind) {
    case 'silence':
      return digitalSilence(source.seconds)
    case 'room-tone':
      return roomTone(source, source.seconds)
    case 'recording':
      return gathered(playRecording(findUpload(source.upload)))
  }
}

/** The sound of a track from its source, as samples that know their time. Whoever takes one closes it. */
export async function* samplesOf(source: Source, findUpload: FindUpload): AsyncGenerator<AudioSample> {
  let frames = 0
  for await (const data of blocksOf(source, findUpload)) {
    const timestamp = frames / RATE
    frames += data.length / CHANNELS
    yield new AudioSample({ data, format: 's16', numberOfChannels: CHANNELS, sampleRate: RATE, timestamp })
  }
}

/** The same in blocks of half a second: a recording comes in crumbs, and each costs a message to another thread. */
async function* gathered(crumbs: AsyncIterable<Block>): AsyncGenerator<Block> {
  let block: Block = new Int16Array(BLOCK_FRAMES * CHANNELS)
  let filled = 0
  for await (const crumb of crumbs) {
    for (let from = 0; from < crumb.length;) {
      const some = crumb.subarray(from, from + block.length - filled)
      block.set(some, filled)
      from += some.length
      filled += some.length
      if (filled < block.length) continue
      yield block
      block = new Int16Array(BLOCK_FRAMES * CHANNELS)
      filled = 0
    }
  }
  if (filled > 0) yield block.slice(0, filled)
}
