import { AudioSample, AudioSampleSink, FilePathSource, Input, WAVE } from 'mediabunny'
import { playRecording } from '../recording/play-recording.ts'
import type { Source } from '../settings/album.ts'
import { digitalSilence } from '../sound/digital-silence.ts'
import { CHANNELS, RATE, type Block } from '../sound/format.ts'
import { roomTone } from '../sound/room-tone.ts'

/** Where an upload lies, by the name that a track knows it under. */
export type FindUpload = (upload: string) => string

function blocksOf(source: Source, findUpload: FindUpload): Iterable<Block> | AsyncIterable<Block> {
  switch (source.kind) {
    case 'silence':
      return digitalSilence(source.seconds)
    case 'room-tone':
      return roomTone(source, source.seconds)
    case 'recording':
      return playRecording(findUpload(source.upload))
  }
}

/** The sound of a track from its source, as samples that know their time. */
export async function* samplesOf(source: Source, findUpload: FindUpload): AsyncGenerator<AudioSample> {
  let frames = 0
  for await (const data of blocksOf(source, findUpload)) {
    yield new AudioSample({
      data,
      format: 's16',
      numberOfChannels: CHANNELS,
      sampleRate: RATE,
      timestamp: frames / RATE,
    })
    frames += data.length / CHANNELS
  }
}

/** The sound of a WAV that we wrote: what FLAC and MP3 are made from, so that all three hold the same. */
export async function* samplesIn(path: string): AsyncGenerator<AudioSample> {
  const input = new Input({ formats: [WAVE], source: new FilePathSource(path) })
  try {
    const track = await input.getPrimaryAudioTrack()
    yield* new AudioSampleSink(track!).samples()
  } finally {
    input.dispose()
  }
}
