import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'
import { lengthOf } from './recording-heard.tsx'
import { Sound } from './sound.tsx'
import type { ShownRelease, ShownTrack } from './sleeve.tsx'

const sources = {
  silence: 'album.source.silence',
  'room-tone': 'album.source.roomTone',
  recording: undefined,
} as const satisfies Record<ShownTrack['kind'], MessageId | undefined>

/** What there is to hear, track by track. Every track plays by itself; the script plays them through and lights the sentence. */
export function TrackList({ release }: { release: ShownRelease }) {
  const { say } = useSite()
  const silent = release.tracks.every(({ src }) => src === null)
  return (
    <section aria-labelledby="tracks-title" className="mt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-b border-ink pb-3">
        <h2 id="tracks-title" className="text-headline">
          {say('album.tracks')}
        </h2>
        {!silent && (
          <div
            className="no-print invisible flex flex-wrap items-center justify-between gap-x-5 max-sm:w-full"
            data-player=""
          >
            <button
              type="button"
              className="press max-sm:w-full"
              data-play=""
              data-pause={say('album.pause')}
            >
              {say('album.play')}
            </button>
            <button type="button" className="press-link min-h-12" data-previous="">
              {say('album.previous')}
            </button>
            <button type="button" className="press-link min-h-12" data-next="">
              {say('album.next')}
            </button>
          </div>
        )}
      </div>
      <p role="status" className="sr-only" data-now="" />
      {silent && <p className="mt-4 max-w-[40rem]">{say('album.closed')}</p>}
      <ol>
        {release.tracks.map((track, place) => (
          <Track key={`${place} ${track.title}`} track={track} place={place} />
        ))}
      </ol>
    </section>
  )
}

function Track({ track, place }: { track: ShownTrack; place: number }) {
  const { say, intl } = useSite()
  const { title, place: room, recordedBy, note, isrc, kind, seconds, src } = track
  const source = sources[kind]
  return (
    <li
      className="album-track grid grid-cols-[2.25rem_minmax(0,1fr)_auto] gap-x-3 gap-y-2 border-b border-rule py-4 lg:grid-cols-[2.25rem_minmax(0,1fr)_20rem_4rem] lg:items-center"
      data-title={title}
    >
      <span className="text-quiet tabular-nums" aria-hidden="true">
        {intl.formatNumber(place + 1)}
      </span>
      <div>
        <h3 className="text-title wrap-anywhere">
          <bdi dir="auto">{title}</bdi>
        </h3>
        <p className="text-note">
          {room && <bdi dir="auto">{room}</bdi>}
          {room && source && ' · '}
          {source && say(source)}
          {recordedBy && (
            <>
              {(room || source) && ' · '}
              {say('album.field.recordedBy')} <bdi dir="auto">{recordedBy}</bdi>
            </>
          )}
        </p>
        {note && (
          <p className="hint mt-1 max-w-[40rem]">
            <bdi dir="auto">{note}</bdi>
          </p>
        )}
        {isrc && <p className="hint tabular-nums">ISRC {isrc}</p>}
      </div>
      <span className="text-end tabular-nums lg:order-last">{lengthOf(seconds)}</span>
      {src && (
        <Sound
          src={src}
          className="col-span-2 col-start-2 lg:col-span-1 lg:col-start-auto"
          label={say('album.trackSound', { track: place + 1, title })}
        />
      )}
    </li>
  )
}
