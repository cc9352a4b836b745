import { useSite } from '../site.tsx'
import { MilestoneList } from './milestone-list.tsx'
import type { CampaignNewsFacts } from './campaign-news.tsx'
import { UpdateList } from './update-list.tsx'

type Props = CampaignNewsFacts & {
  campaign: { slug: string; title: string; locale: string }
  before: number | null
  next: number | null
}

/** All news of a campaign, page after page, beside all it has come to. */
export function UpdatesPage({ campaign, updates, milestones, before, next }: Props) {
  const { say, to } = useSite()
  const { slug, title, locale } = campaign
  return (
    <article className="py-8 sm:py-10">
      <p className="kicker">
        <a href={to.campaign(slug)} lang={locale}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline">{say('updates.title')}</h1>
      <div className="mt-8 grid gap-x-16 gap-y-12 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <section aria-label={say('updates.title')}>
          {updates.length === 0 ? <p>{say('updates.none')}</p> : <UpdateList slug={slug} updates={updates} />}
          <nav aria-label={say('list.pages')} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
            {before && <a href={to.updates(slug)}>{say('updates.newest')}</a>}
            {next && (
              <a href={to.updates(slug, { before: String(next) })} rel="next" className="font-semibold">
                {say('updates.older')}
              </a>
            )}
          </nav>
        </section>
        {milestones.length > 0 && (
          <section aria-labelledby="milestones-title">
            <h2 id="milestones-title" className="pb-2 text-title font-semibold">
              {say('milestones.title')}
            </h2>
            <MilestoneList milestones={milestones} />
          </section>
        )}
      </div>
    </article>
  )
}
