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

/** One file that is being written: takes samples, and becomes whole at the end or is given up. */
export type Encoder = {
  add: (sample: AudioSample) => Promise<void>
  finish: () => Promise<void>
  giveUp: () => Promise<void>
}

// Enough that nobody hears the difference in noise, at two thirds of the size of the highest.
const MP3_BITS_PER_SECOND = 192_000
const WRITTEN_AT_ONCE_BYTES = 2 ** 20
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
 * Begins a file of this kind, with its tags, for samples of 16 bits and two channels. They are written as they come, so that memory
 * stays flat; FLAC and MP3 are each worked out in a thread of their own. The same samples and tags give the same bytes.
 */
export async function openEncoder(path: string, kind: Format, tags: MetadataTags): Promise<Encoder> {
  bringEncoders()
  const target = new FilePathTarget(path, { chunked: true, chunkSize: WRITTEN_AT_ONCE_BYTES })
  const output = new Output({ format: kinds[kind].format(), target })
  const quality = new Quality({ bitrate: MP3_BITS_PER_SECOND })
  const source = new AudioSampleSource({ codec: kinds[kind].codec, quality })
  output.addAudioTrack(source)
  output.setMetadataTags(tags)
  await output.start()
  const md5 = createHash('md5')
  return {
    async add(sample) {
      if (kind === 'flac') md5.update(bytesOf(sample))
      await source.add(sample)
    },
    async finish() {
      await output.finalize()
      if (kind === 'flac') await signFlac(path, md5.digest())
    },
    giveUp: () => output.cancel(),
  }
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
