import { AudioSampleSink, EncodedPacketSink, FilePathSource, Input, type InputAudioTrack } from 'mediabunny'
import { openDecoder } from './decoders.ts'
import type { Pair } from './pair.ts'
import { FASTEST_RATE, SLOWEST_RATE } from './limits.ts'
import { sniff } from './sniff.ts'

/**
 * A recording that is open: samples a second, the length that its header claims in seconds (undefined when it claims none),
 * and its sound bit by bit, decoded as it is asked for, so that no more than some seconds are ever in memory. Of more than two
 * channels the first two are heard, which are front left and right. Reading throws at what cannot be decoded.
 */
export type Recording = {
  rate: number
  claims: number | undefined
  pairs: () => AsyncGenerator<Pair>
  close: () => void
}

/** Opens a wav, flac or mp3. Undefined when it is none of them; throws when it begins like one and is broken. */
export async function openRecording(path: string): Promise<Recording | undefined> {
  const formats = await sniff(path)
  if (!formats) return undefined
  const input = new Input({ formats, source: new FilePathSource(path) })
  const close = () => input.dispose()
  try {
    const track = await input.getPrimaryAudioTrack()
    if (!track) throw new Error('a file without sound in it')
    const rate = await track.getSampleRate()
    if (!(rate >= SLOWEST_RATE && rate <= FASTEST_RATE)) throw new Error(`${rate} samples a second`)
    const claims = (await track.getDurationFromMetadata()) ?? undefined
    const codec = await track.getCodec()
    const pairs = () => (codec === 'flac' || codec === 'mp3' ? readFrames(track, codec) : readPlain(track))
    return { rate, claims, pairs, close }
  } catch (error) {
    close()
    throw error
  }
}

async function* readFrames(track: InputAudioTrack, codec: 'flac' | 'mp3'): AsyncGenerator<Pair> {
  const decoder = await openDecoder(codec)
  try {
    for await (const { data } of new EncodedPacketSink(track).packets()) {
      const pair = await decoder.decode(data)
      if (pair) yield pair
    }
  } finally {
    decoder.free()
  }
}

/** Sound that is written down number by number, as in a WAV. */
async function* readPlain(track: InputAudioTrack): AsyncGenerator<Pair> {
  for await (const sample of new AudioSampleSink(track).samples()) {
    const plane = (planeIndex: number) => {
      const samples = new Float32Array(sample.numberOfFrames)
      sample.copyTo(samples, { planeIndex, format: 'f32-planar' })
      return samples
    }
    const left = plane(0)
    const right = sample.numberOfChannels > 1 ? plane(1) : left
    sample.close()
    yield { left, right }
  }
}
