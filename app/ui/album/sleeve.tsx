import { useSite } from '../site.tsx'
import { lengthOf } from './recording-heard.tsx'

export type ShownTrack = {
  title: string
  place: string
  recordedBy: string
  note: string
  isrc: string
  kind: 'silence' | 'room-tone' | 'recording'
  seconds: number
  src: string | null
}

export type ShownRelease = {
  title: string
  artist: string
  sentence: string
  words: { text: string; track: number }[]
  releaseDate: string
  firstReleased: string
  label: string
  catalogueNumber: string
  upc: string
  rights: string
  seconds: number
  cover: string | null
  tracks: ShownTrack[]
  files: { name: string; bytes: number; sha256: string; href: string }[]
  editions: { number: number; cutOff: string; names: number; listHash: string; left: number }[]
}

/** The front of the sleeve: the picture, whose record it is, and the sentence that its titles form. */
export function Sleeve({ release }: { release: ShownRelease }) {
  const { say } = useSite()
  const { title, artist, words, releaseDate, firstReleased, label, catalogueNumber, cover, tracks } = release
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
  const facts = [label, catalogueNumber].filter(Boolean)
  return (
    <header className="mt-4 grid items-start gap-y-8 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] md:gap-x-10 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-x-14">
      {cover && (
        <img
          src={cover}
          width={1000}
          height={1000}
          alt={say('album.coverOf', { title: `\u2068${title}\u2069` })}
          className="h-auto w-full"
        />
      )}
      <div className={cover ? '' : 'md:col-span-2'}>
        <h1 className="text-display wrap-anywhere">
          <bdi dir="auto">{title}</bdi>
        </h1>
        <p className="mt-2 text-title">
          <bdi dir="auto">{artist}</bdi>
        </p>
        <p className="sentence mt-8 text-headline">
          <bdi dir="auto">
            {words.map(({ text, track }, place) => (
              <span key={`${place} ${text}`} className="sentence-word" data-track={track} data-lit="">
                {text}{' '}
              </span>
            ))}
          </bdi>
        </p>
        <p className="mt-8 max-w-[34rem] border-s-4 border-accent ps-4">{say('album.emptyRooms')}</p>
        <p className="hint mt-6">
          {say('album.released', { day: day(releaseDate) })}{' '}
          {firstReleased &&
            firstReleased !== releaseDate &&
            say('album.firstReleased', { day: day(firstReleased) })}
        </p>
        <p className="hint">
          {say('album.total', { tracks: tracks.length, length: lengthOf(release.seconds) })}
          {facts.length > 0 && (
            <>
              {' · '}
              <bdi>{facts.join(' · ')}</bdi>
            </>
          )}
        </p>
        {release.rights && (
          <p className="hint">
            <bdi>{release.rights}</bdi>
          </p>
        )}
      </div>
    </header>
  )
}
