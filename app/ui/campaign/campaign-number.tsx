import { Count } from '../count.tsx'
import { NotPublic } from '../not-public.tsx'
import { Rich, useSite } from '../site.tsx'
import { WordsCounts, type VersionFigure } from '../words/words-counts.tsx'
import { comingOf, takesNames, type ShownCampaign } from '../shown-campaign.ts'

type Props = {
  campaign: ShownCampaign
  countries: number
  /** How many stand under each version of the words; absent before it is public. */
  versions?: VersionFigure[]
  /** Set where there is news beside it, which leaves it two rows. */
  tall?: boolean
  /** Set where the page is answered to a form that was refused: it was opened before. */
  again?: boolean
}

/** How many have signed, how that is known, and where else it can be seen. */
export function CampaignNumber({ campaign, countries, versions, tall, again }: Props) {
  const { say, to } = useSite()
  const { slug, count, goal, asOf, phase, kind, privately } = campaign
  const coming = comingOf(campaign)
  return (
    <aside
      className={`border-t border-ink pt-5 lg:border-t-0 lg:pt-6 ${tall ? 'lg:row-span-2' : ''}`}
      aria-label={say('count.label')}
    >
      {privately && <NotPublic privately={privately} />}
      {(!coming || privately?.showsCount) && (
        <Count
          count={count}
          goal={goal}
          asOf={asOf}
          live={phase === 'open' ? slug : undefined}
          opens={takesNames(campaign) && !again}
        />
      )}
      {!coming && versions && <WordsCounts slug={slug} versions={versions} />}
      {takesNames(campaign) && (
        <p className="no-print mt-6 hidden lg:block">
          <a href="#sign" className="press">
            {say('form.title')}
          </a>
        </p>
      )}
      <p className="hint mt-5">
        {countries > 1 && `${say('campaign.countries', { countries })} `}
        <Rich id="campaign.proven" link={(text) => <a href={to.limits()}>{text}</a>} />
      </p>
      {kind === 'album' && phase !== 'draft' && (
        <p className="no-print mt-4">
          <a href={to.album(slug)} className="font-semibold">
            {say('album.toAlbum')}
          </a>
        </p>
      )}
      {!coming && (
        <p className="hint no-print mt-3 flex flex-wrap gap-x-5 gap-y-1">
          {count > 0 && <a href={to.figures(slug)}>{say('figures.link')}</a>}
          <a href={to.embed({ campaign: slug })}>{say('embed.here')}</a>
        </p>
      )}
    </aside>
  )
}
