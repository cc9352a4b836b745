import { FrontNames, type Before } from '../list/front-names.tsx'
import type { Named } from '../list/names.tsx'
import { useSite } from '../site.tsx'
import { comingOf, type ShownCampaign } from '../shown-campaign.ts'

type Props = {
  campaign: ShownCampaign
  pinned: Named[]
  /** Who signed before the launch: how many, when that was, and the first few names. Absent where nobody could. */
  before?: Before
  latest: Named[]
}

/** Who has signed: those on top, those before the launch, the newest; or why there is nobody to see. */
export function CampaignNames({ campaign, pinned, before, latest }: Props) {
  const { say } = useSite()
  const { slug, count, phase, displayPausedAt, statement } = campaign
  const privately = phase === 'private'
  return (
    <section aria-labelledby="names-title" className="lg:col-start-1 lg:row-start-1">
      <h2 id="names-title" className="text-headline">
        {say('names.title')}
      </h2>
      {displayPausedAt && (
        <p className="mt-4 border-s-4 border-accent ps-4">
          {say('launch.resting', { at: new Date(displayPausedAt) })}
        </p>
      )}
      {count === 0 || privately ? (
        <p className="mt-4 text-quiet">
          {say(privately ? 'private.names' : comingOf(campaign) ? 'names.notYet' : 'names.none')}
        </p>
      ) : (
        <FrontNames slug={slug} pinned={pinned} before={before} latest={latest} newest={statement.number} />
      )}
    </section>
  )
}
