import { useSite } from '../site.tsx'
import { MilestoneList, type ShownMilestone } from './milestone-list.tsx'
import { UpdateList, type ShownUpdate } from './update-list.tsx'

export type CampaignNewsFacts = { updates: ShownUpdate[]; milestones: ShownMilestone[] }

const MILESTONES_ON_THE_PAGE = 4

/** Under a statement: the newest headlines, and what the campaign has come to. */
export function CampaignNews({ slug, news }: { slug: string; news: CampaignNewsFacts }) {
  const { say, to } = useSite()
  const { updates, milestones } = news
  return (
    <div className="grid gap-x-12 gap-y-10 sm:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
      {milestones.length > 0 && (
        <section aria-labelledby="milestones-title">
          <h2 id="milestones-title" className="pb-2 text-title font-semibold">
            {say('milestones.title')}
          </h2>
          <MilestoneList milestones={milestones.slice(0, MILESTONES_ON_THE_PAGE)} />
          {milestones.length > MILESTONES_ON_THE_PAGE && (
            <p className="mt-3 text-note">
              <a href={`${to.updates(slug)}#milestones-title`}>
                {say('milestones.all', { count: milestones.length })}
              </a>
            </p>
          )}
        </section>
      )}
      {updates.length > 0 && (
        <section aria-labelledby="news-title">
          <h2 id="news-title" className="pb-2 text-title font-semibold">
            {say('updates.title')}
          </h2>
          <UpdateList slug={slug} updates={updates} />
          <p className="mt-3 text-note">
            <a href={to.updates(slug)}>{say('updates.all')}</a>
          </p>
        </section>
      )}
    </div>
  )
}
