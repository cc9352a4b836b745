import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'
import { lengthOf } from './recording-heard.tsx'

type Props = {
  /** The id of the file field that it records into. */
  field: string
  /** Seconds. */
  shortest: number
  longest: number
  /** Bytes that a file which is chosen instead may have. */
  mostBytes: number
}

const words = {
  asking: 'album.recorder.asking',
  recording: 'album.recorder.recording',
  altered: 'album.recorder.altered',
  short: 'album.recorder.short',
  done: 'album.recorder.done',
  playing: 'album.recorder.playing',
  refused: 'album.recorder.refused',
  missing: 'album.recorder.missing',
  failed: 'album.recorder.failed',
  level: 'album.recorder.level',
  play: 'album.recorder.play',
  quiet: 'album.recorder.quiet',
  large: 'album.upload.tooLarge',
  sending: 'album.recorder.sending',
  unsent: 'album.recorder.unsent',
  stranger: 'album.recorder.stranger',
} as const satisfies Record<string, MessageId>

/** Records into a form's file field, where there is a script and a microphone; hidden elsewhere. See docs/recorder.md. */
export function Recorder({ field, shortest, longest, mostBytes }: Props) {
  const { say } = useSite()
  const lengths = {
    shortest: lengthOf(shortest),
    longest: lengthOf(longest),
    time: '{time}',
    level: '{level}',
  }
  const said = Object.fromEntries(Object.entries(words).map(([word, id]) => [word, say(id, lengths)]))
  return (
    <div
      data-record={`#${field}`}
      data-worklet="/record-worklet.js"
      data-name="silence.wav"
      data-shortest={shortest}
      data-longest={longest}
      data-most={mostBytes}
      data-words={JSON.stringify(said)}
      hidden
      className="mt-4 border-s-4 border-rule ps-4"
    >
      <p data-status="" role="status" className="min-h-12 text-note" />
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="button" data-start="" className="press press-quiet">
          {say('album.recorder.start')}
        </button>
        <button type="button" data-stop="" className="press" hidden>
          {say('album.recorder.stop')}
        </button>
        <button type="button" data-play="" className="press press-quiet" hidden>
          {say('album.recorder.play')}
        </button>
      </p>
      <div data-meters="" hidden className="mt-3 flex flex-wrap items-center gap-x-4 text-note tabular-nums">
        <span data-time="" />
        <meter
          data-level=""
          min={-96}
          max={0}
          low={-40}
          high={-26}
          optimum={-96}
          aria-label={say('album.recorder.meter')}
          className="w-40"
        />
        <span data-level-text="" />
      </div>
      <progress data-progress="" hidden aria-label={say('album.recorder.sent')} className="mt-3 w-full" />
      <script type="module" src="/record.js" />
    </div>
  )
}
