import { stat } from 'node:fs/promises'
import { LONGEST_RECORDING, QUIET_AT_ITS_LOUDEST, QUIET_ON_AVERAGE } from './limits.ts'
import { limits } from '#limits'
import { loudnessOf, type LoudnessPoint } from './loudness.ts'
import { openMeter, type Measures } from './measure.ts'
import { openRecording, type Recording } from './open-recording.ts'

type Heard = { measures: Measures; loudness: LoudnessPoint[] }

/**
 * What a recording turned out to be. `quiet` is taken. The others say why not: it is `loud` (see limits.ts for what is quiet), its
 * tops are cut off, it is too long or short, larger than we take, begins like no sound we know, or ends or breaks where it should not.
 */
export type RecordingOutcome =
  | ({ outcome: 'quiet' | 'loud' | 'clipped' | 'too-short' } & Heard)
  | { outcome: 'too-long' | 'too-large' | 'not-audio' | 'broken' }

type Wishes = { signal?: AbortSignal; heard?: (seconds: number) => void }

// A file that claims a second more than it holds was cut off on its way.
const MISSING_SECONDS = 1

/**
 * Listens to the whole of an uploaded wav, flac or mp3. Its size and the length it claims are looked at first; then it is decoded as
 * it comes and dropped again, to its end or to ten minutes, whatever its header says, so that a small file that unpacks to days of
 * silence costs no more than an honest one. `signal` stops it, which throws; `heard` is told how many seconds have been heard. Nothing of
 * the file is kept.
 */
export async function checkRecording(
  path: string,
  { signal, heard }: Wishes = {},
): Promise<RecordingOutcome> {
  const { size } = await stat(path)
  if (size > limits.recordings.mostDeskBytes) return { outcome: 'too-large' }
  let recording: Recording | undefined
  try {
    recording = await openRecording(path)
    if (!recording) return { outcome: 'not-audio' }
    return await listen(recording, { signal, heard })
  } catch {
    signal?.throwIfAborted()
    // What the decoders cannot read is the file's fault: it has passed no other door.
    return { outcome: 'broken' }
  } finally {
    recording?.close()
  }
}

async function listen(
  { rate, claims = 0, pairs }: Recording,
  { signal, heard }: Wishes,
): Promise<RecordingOutcome> {
  if (claims > LONGEST_RECORDING) return { outcome: 'too-long' }
  const meter = openMeter(rate)
  for await (const pair of pairs()) {
    signal?.throwIfAborted()
    meter.hear(pair)
    heard?.(meter.seconds())
    if (meter.seconds() > LONGEST_RECORDING) return { outcome: 'too-long' }
  }
  const { measures, tenths } = meter.read()
  if (measures.seconds === 0 || Number.isNaN(measures.average)) return { outcome: 'broken' }
  if (measures.seconds < claims - MISSING_SECONDS) return { outcome: 'broken' }
  return { outcome: judge(measures), measures, loudness: loudnessOf(tenths) }
}

function judge({ seconds, clips, average, loudest }: Measures) {
  if (seconds < limits.recordings.shortestSeconds) return 'too-short'
  if (clips > 0) return 'clipped'
  return average > QUIET_ON_AVERAGE || loudest > QUIET_AT_ITS_LOUDEST ? 'loud' : 'quiet'
}
