import { useSite } from '../../site.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'

type Props = {
  campaign: DeskCampaign
  sizes: Sizes
  watched: { id: string; name: string }[]
  may: boolean
  added: number | null
  refused?: { sentence: string; names: string }
}

/** The names that somebody might sign who is not that person. */
export function WatchPage({ campaign, sizes, watched, may, added, refused }: Props) {
  const { say, to } = useSite()
  const path = to.deskCampaign(campaign.slug, '/names/watch')
  return (
    <NamesRoom campaign={campaign} here="watch" title={say('review.watch')} sizes={sizes}>
      <p className="mt-3 max-w-[38rem] text-quiet">{say('review.body.watch')}</p>
      {added !== null && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
          {say('review.watch.done', { count: added })}
        </p>
      )}
      {watched.length === 0 && <p className="mt-6 max-w-[38rem]">{say('review.empty.watch')}</p>}
      {watched.length > 0 && (
        <form method="post" action={path} className="mt-6">
          <ul className="names border-t border-ink">
            {watched.map(({ id, name }) => (
              <li key={id} className="flex items-baseline justify-between gap-4">
                <bdi dir="auto" className="name">
                  {name}
                </bdi>
                {may && (
                  <button
                    type="submit"
                    name="remove"
                    value={id}
                    className="press-link text-note"
                    aria-label={say('review.watch.removeName', { name: `\u2068${name}\u2069` })}
                  >
                    {say('review.watch.remove')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </form>
      )}
      {may && (
        <form method="post" action={path} className="mt-8 max-w-[38rem]">
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
