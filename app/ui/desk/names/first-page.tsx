import type { Named } from '../../list/names.tsx'
import { useSite } from '../../site.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'

type Props = { campaign: DeskCampaign; sizes: Sizes; pinned: Named[] }

/** The first signatories and their order. */
export function FirstPage({ campaign, sizes, pinned }: Props) {
  const { say, to } = useSite()
  return (
    <NamesRoom campaign={campaign} here="first" title={say('review.first')} sizes={sizes}>
      <p className="mt-3 max-w-[38rem] text-quiet">{say('review.body.first')}</p>
      {pinned.length === 0 && (
        <p className="mt-6 max-w-[38rem]">
          {say('review.empty.first')}{' '}
          <a href={to.deskCampaign(campaign.slug, '/names?queue=all')}>{say('review.queue.all')}</a>
        </p>
      )}
      {pinned.length > 0 && (
        <form method="post" action={to.deskCampaign(campaign.slug, '/names/first')} className="mt-6">
          <ol className="border-t border-ink">
            {pinned.map(({ id, name, occupation, affiliation }, place) => {
              const press = (deed: string, label: string) => (
                <button
                  type="submit"
                  name={deed}
                  value={id}
                  className="press-link"
                  aria-label={`${label}: \u2068${name}\u2069`}
                >
                  {label}
                </button>
              )
              return (
                <li
                  key={id}
                  id={id}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2.5"
                >
                  <span>
                    <bdi dir="auto" className="name text-title">
                      {name}
                    </bdi>{' '}
                    <span className="text-note text-quiet">
                      <bdi dir="auto">{[occupation, affiliation].filter(Boolean).join(' · ')}</bdi>
                    </span>
                  </span>
                  <span className="flex gap-x-5 text-note">
                    {place > 0 && press('up', say('review.up'))}
                    {place < pinned.length - 1 && press('down', say('review.down'))}
                    {press('unpin', say('review.unpin'))}
                  </span>
                </li>
              )
            })}
          </ol>
        </form>
      )}
    </NamesRoom>
  )
}
