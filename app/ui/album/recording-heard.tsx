import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

export type ShownRecording = {
  id: string
  place: string
  recordedBy: string
  state: 'arriving' | 'waiting' | 'checked'
  verdict: string | null
  seconds: number | null
  average: number | null
  loudest: number | null
  declined: boolean
  contributed: boolean
  addedAt: string
  graph: { width: number; height: number; path: string } | null
}

const verdicts: Record<string, MessageId> = {
  quiet: 'album.verdict.quiet',
  loud: 'album.verdict.loud',
  clipped: 'album.verdict.clipped',
  'too-short': 'album.verdict.tooShort',
  'too-long': 'album.verdict.tooLong',
  'too-large': 'album.upload.tooLarge',
  'not-audio': 'album.verdict.notAudio',
  broken: 'album.verdict.broken',
}

/** What became of a recording when it was listened to: the word, its figures, and its loudness as a graph. */
export function RecordingHeard({ recording }: { recording: ShownRecording }) {
  const { say, intl } = useSite()
  const { state, verdict, seconds, average, loudest, graph } = recording
  if (state !== 'checked' || !verdict) return <BeingHeard seconds={seconds} />
  const level = (value: number) =>
    intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <div className="mt-2">
      <p data-verdict="" className={verdict === 'quiet' ? 'text-note' : 'text-note text-wrong'}>
        {say(verdicts[verdict]!)}
      </p>
      {seconds !== null && average !== null && loudest !== null && (
        <p className="hint mt-1">
          {say('album.heard', {
            length: lengthOf(seconds),
            average: level(average),
            loudest: level(loudest),
          })}
        </p>
      )}
      {graph && (
        <svg
          viewBox={`0 0 ${graph.width} ${graph.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={say('album.graph')}
          className="mt-3 block h-16 w-full max-w-[36rem] border-y border-rule"
        >
          <path d={graph.path} className="fill-ink" />
        </svg>
      )}
    </div>
  )
}

/** That it waits for its turn, or how much of it has been heard so far. The script keeps it up to date. */
function BeingHeard({ seconds }: { seconds: number | null }) {
  const { say } = useSite()
  return (
    <div className="mt-2">
      <script type="module" src="/follow-recordings.js" />
      <p className="text-note" data-listening="">
        {seconds === null ? say('album.listening') : say('album.heardSoFar', { length: lengthOf(seconds) })}
      </p>
    </div>
  )
}

/** A length in seconds as sleeves print it: `4:07`. */
export function lengthOf(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (number: number) => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
