import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { registerFlacEncoder } from '@mediabunny/flac-encoder'
import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import {
  AudioSampleSource,
  FilePathTarget,
  FlacOutputFormat,
  Mp3OutputFormat,
  Output,
  Quality,
  WavOutputFormat,
  type AudioSample,
  type MetadataTags,
} from 'mediabunny'
import type { Format } from './release.ts'

// Enough that nobody hears the difference in noise, at two thirds of the size of the highest.
const MP3_BITS_PER_SECOND = 192_000
// Where STREAMINFO, always the first block, keeps the MD5 of the sound (RFC 9639, section 8.2).
const FLAC_MD5_AT = 26

const kinds = {
  wav: { codec: 'pcm-s16', format: () => new WavOutputFormat({ metadataFormat: 'id3' }) },
  flac: { codec: 'flac', format: () => new FlacOutputFormat() },
  mp3: { codec: 'mp3', format: () => new Mp3OutputFormat() },
} as const

let ready = false
function bringEncoders(): void {
  if (!ready) [registerFlacEncoder, registerMp3Encoder].forEach((register) => register())
  ready = true
}

/**
 * Writes samples (16 bits, two channels) as one file with its tags, as they come, so that memory stays flat. The same samples and
 * tags give the same bytes. `heard` is told after each sample where in the track we are, in seconds; when it throws, the file is
 * given up as it is.
 */
export async function encode(
  path: string,
  kind: Format,
  samples: AsyncIterable<AudioSample>,
  tags: MetadataTags,
  heard: (seconds: number) => void,
): Promise<void> {
  bringEncoders()
  const { codec, format } = kinds[kind]
  const output = new Output({ format: format(), target: new FilePathTarget(path) })
  const quality = new Quality({ bitrate: MP3_BITS_PER_SECOND })
  const source = new AudioSampleSource({ codec, quality })
  const md5 = createHash('md5')
  output.addAudioTrack(source)
  output.setMetadataTags(tags)
  try {
    await output.start()
    for await (const sample of samples) {
      try {
        if (kind === 'flac') md5.update(bytesOf(sample))
        await source.add(sample)
        heard(sample.timestamp + sample.duration)
      } finally {
        sample.close()
      }
    }
    await output.finalize()
  } catch (error) {
    await output.cancel()
    throw error
  }
  if (kind === 'flac') await signFlac(path, md5.digest())
}

function bytesOf(sample: AudioSample): Uint8Array {
  const options = { planeIndex: 0, format: 's16' } as const
  const bytes = new Uint8Array(sample.allocationSize(options))
  sample.copyTo(bytes, options)
  return bytes
}

/** With it, whoever decodes the file knows that not a bit of the sound has changed. */
async function signFlac(path: string, md5: Buffer): Promise<void> {
  const file = await open(path, 'r+')
  await file.write(md5, 0, md5.length, FLAC_MD5_AT)
  await file.close()
}
