import { writeFile } from 'node:fs/promises'
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  FlacOutputFormat,
  Mp3OutputFormat,
  Output,
  Quality,
} from 'mediabunny'
import { registerFlacEncoder } from '@mediabunny/flac-encoder'
import { registerMp3Encoder } from '@mediabunny/mp3-encoder'

/** A wave as a function of seconds, a share of full scale. */
export type Wave = (seconds: number) => number

/** A sine of so many hertz whose root mean square is so many dBFS. */
export const sine = (hertz: number, level: number): Wave => {
  const top = Math.SQRT2 * 10 ** (level / 20)
  return (seconds) => top * Math.sin(2 * Math.PI * hertz * seconds)
}

type Kind = { seconds: number; rate?: number; channels?: number; bits?: 8 | 16 | 24 | 32 }

/** A WAV as a recorder writes it; 32 bits are fractions. `claims` is what its header says, in seconds. */
export function wavOf(
  wave: Wave,
  { seconds, rate = 48_000, channels = 2, bits = 16 }: Kind,
  claims = seconds,
): Buffer {
  const bytes = bits / 8
  const frames = Math.round(seconds * rate)
  const sound = Buffer.alloc(frames * channels * bytes)
  for (let at = 0; at < frames * channels; at += 1) {
    const value = wave(Math.floor(at / channels) / rate)
    if (bits === 32) sound.writeFloatLE(value, at * bytes)
    else {
      const top = 2 ** (bits - 1)
      const step = Math.max(-top, Math.min(top - 1, Math.round(value * top)))
      if (bits === 8) sound.writeUInt8(step + top, at)
      else sound.writeIntLE(step, at * bytes, bytes)
    }
  }
  return Buffer.concat([wavHeader({ seconds: claims, rate, channels, bits }), sound])
}

/** The first 44 bytes of a WAV of so many seconds of PCM, as the recording claims it and whatever follows. */
export function wavHeader({ seconds, rate = 48_000, channels = 2, bits = 16 }: Kind): Buffer {
  const size = Math.round(seconds * rate) * channels * (bits / 8)
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE(36 + size, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(bits === 32 ? 3 : 1, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * channels * (bits / 8), 28)
  header.writeUInt16LE(channels * (bits / 8), 32)
  header.writeUInt16LE(bits, 34)
  header.write('data', 36)
  header.writeUInt32LE(size, 40)
  return header
}

/** A FLAC or an MP3 (without a header that says its length, as streams are) of one channel. */
export async function encodedOf(
  codec: 'flac' | 'mp3',
  wave: Wave,
  seconds: number,
  rate = 44_100,
): Promise<Buffer> {
  if (codec === 'flac') registerFlacEncoder()
  else registerMp3Encoder()
  const format = codec === 'flac' ? new FlacOutputFormat() : new Mp3OutputFormat({ xingHeader: false })
  const output = new Output({ format, target: new BufferTarget() })
  const source = new AudioSampleSource({ codec, quality: new Quality({ bitrate: 64_000 }) })
  output.addAudioTrack(source)
  await output.start()
  for (let second = 0; second < seconds; second += 1) {
    const data = Int16Array.from({ length: rate }, (_, at) => Math.round(32_768 * wave(second + at / rate)))
    const sample = new AudioSample({
      data,
      format: 's16',
      numberOfChannels: 1,
      sampleRate: rate,
      timestamp: second,
    })
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  return Buffer.from(output.target.buffer!)
}

/** Puts a file down and says where. */
export async function put(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = `${folder}/${name}`
  await writeFile(path, bytes)
  return path
}
