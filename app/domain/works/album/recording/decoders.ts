import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { MPEGDecoder } from 'mpg123-decoder'
import type { Pair } from './pair.ts'

/** What turns one frame of a file into sound. Undefined for a frame that holds none; throws for one that is broken. */
export type FrameDecoder = { decode: (frame: Uint8Array) => Promise<Pair | undefined>; free: () => void }

type Decoded = {
  channelData: Float32Array[]
  samplesDecoded: number
  errors: unknown[]
  bitDepth?: number
}

/** A decoder for frames of this kind, in WebAssembly: Node has none of its own. Whoever opens it frees it. */
export async function openDecoder(codec: 'flac' | 'mp3'): Promise<FrameDecoder> {
  const decoder = codec === 'flac' ? new FLACDecoder() : new MPEGDecoder()
  await decoder.ready
  return {
    async decode(frame) {
      const decoded: Decoded = await quietly(() => decoder.decodeFrames([frame]))
      const { channelData, samplesDecoded, errors, bitDepth } = decoded
      if (errors.length > 0) throw new Error('a frame that is not sound')
      if (samplesDecoded === 0) return undefined
      const [left, right = left] = channelData.map((plane) => stretched(plane, codec, bitDepth))
      return { left: left!, right: right! }
    },
    free: () => decoder.free(),
  }
}

// The FLAC decoder prints what it finds wrong with a frame, besides giving it back; a broken upload is nothing for our log. It does
// so before it has given anything back, so that nobody else's words are lost meanwhile.
function quietly<Outcome>(decode: () => Outcome): Outcome {
  const print = console.error
  console.error = () => {}
  try {
    return decode()
  } finally {
    console.error = print
  }
}

// The FLAC decoder divides by the highest step (32,767) and not by the number of steps (32,768): undone, so that no bit is lost.
function stretched(plane: Float32Array, codec: 'flac' | 'mp3', bitDepth = 16): Float32Array {
  if (codec === 'mp3') return plane
  const steps = 2 ** (bitDepth - 1)
  return plane.map((sample) => (sample * (steps - 1)) / steps)
}
