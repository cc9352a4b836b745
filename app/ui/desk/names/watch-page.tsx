import { useSite } from '../../site.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'

export type WatchedName = { id: string; name: string; removalAskedBy: string | null; own: boolean }

type Props = {
  campaign: DeskCampaign
  sizes: Sizes
  watched: WatchedName[]
  may: boolean
  added: number | null
  /** The review that holds those who stand under one of them already. */
  search: string | null
  news: 'wants-another' | null
  refused?: { sentence: string; names: string }
}

/** The names that somebody might sign who is not that person. */
export function WatchPage({ campaign, sizes, watched, may, added, search, news, refused }: Props) {
  const { say, to } = useSite()
  const path = to.deskCampaign(campaign.slug, '/names/watch')
  return (
    <NamesRoom campaign={campaign} here="watch" title={say('review.watch')} sizes={sizes}>
      <p className="mt-3 max-w-[38rem] text-quiet">{say('review.body.watch')}</p>
      {added !== null && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
          {say('review.watch.done', { count: added })}
          {search && (
            <>
              {' '}
              <a href={to.deskCampaign(campaign.slug, `/names/reviews/${search}`)}>
                {say('review.watch.search')}
              </a>
            </>
          )}
        </p>
      )}
      {news && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
          {say('review.watch.wantsAnother')}
        </p>
      )}
      {watched.length === 0 && <p className="mt-6 max-w-[38rem]">{say('review.empty.watch')}</p>}
      {watched.length > 0 && (
        <form method="post" action={path} className="mt-6">
          <ul className="names border-t border-ink">
            {watched.map((one) => (
              <WatchedRow key={one.id} watched={one} may={may} />
            ))}
          </ul>
        </form>
      )}
      {may && (
        <form method="post" action={path} className="no-print mt-8 max-w-[38rem]">
          <label className="label" htmlFor="names">
            {say('review.watch.names')}
          </label>
          <textarea
            className="field"
            id="names"
            name="names"
            rows={6}
            dir="auto"
            defaultValue={refused?.names}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? 'names-fault' : undefined}
          />
          {refused && (
            <p id="names-fault" role="alert" className="fault">
              {refused.sentence}
            </p>
          )}
          <button type="submit" className="press mt-4">
            {say('review.watch.add')}
          </button>
        </form>
      )}
    </NamesRoom>
  )
}

function WatchedRow({ watched, may }: { watched: WatchedName; may: boolean }) {
  const { say } = useSite()
  const { id, name, removalAskedBy, own } = watched
  const label = { 'aria-label': say('review.watch.removeName', { name: `\u2068${name}\u2069` }) }
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <div>
        <bdi dir="auto" className="name">
          {name}
        </bdi>
        {removalAskedBy !== null && (
          <p className="hint">
            {own
              ? say('review.watch.askedByYou')
              : say('review.watch.askedBy', { who: `\u2068${removalAskedBy}\u2069` })}
          </p>
        )}
      </div>
      {may && (
        <span className="flex gap-x-5">
          {removalAskedBy !== null && (
            <button type="submit" name="keep" value={id} className="press-link text-note">
              {say('review.watch.keep')}
            </button>
          )}
          {!(removalAskedBy !== null && own) && (
            <button type="submit" name="remove" value={id} className="press-link text-note" {...label}>
              {say('review.watch.remove')}
            </button>
          )}
        </span>
      )}
    </li>
  )
}
