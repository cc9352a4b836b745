import type { AnswerSums, Question } from '#questions'
import type { ShownCampaign } from '../../shown-campaign.ts'
import { Count } from '../../count.tsx'
import type { Growth } from '../../figures/draw-growth.ts'
import { Countries, Occupations } from '../../figures/figures-page.tsx'
import { GrowthFigure } from '../../figures/growth-figure.tsx'
import type { Shares } from '../../figures/shares-figure.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { AnswerFigures } from './answer-figures.tsx'
import { Funnel, type FunnelFigures } from './funnel.tsx'
import { LargestPartners } from './largest-partners.tsx'
import { MailHealth, type MailHealthFigures } from './mail-health.tsx'

type Figures = {
  growth: Growth
  countries: Shares & { different: number }
  occupations: Shares
  fewest: number
}
type Props = {
  campaign: ShownCampaign
  figures: Figures
  pulse: { funnel: FunnelFigures; mail: MailHealthFigures }
  partners: { id: string; name: string; standing: number }[]
  questions: Question[]
  sums: AnswerSums
}

/** A campaign's first page at the desk: how many, how it grows, where signing gets stuck, and who brings people. */
export function OverviewPage({ campaign, figures, pulse, partners, questions, sums }: Props) {
  const { say, to } = useSite()
  const { slug, phase, count, goal, asOf } = campaign
  const { growth, countries, occupations, fewest } = figures
  const begun = growth.steps.some(({ signed }) => signed > 0)
  const shown = phase === 'open' || phase === 'closed'
  const published = phase === 'private' ? undefined : slug
  return (
    <Desk campaign={campaign} here="overview" title={say('desk.room.overview')}>
      <div className="mt-6 grid grid-cols-1 gap-x-16 gap-y-10 md:grid-cols-[minmax(0,19rem)_minmax(0,1fr)]">
        <section aria-label={say('count.label')}>
          <Count count={count} goal={goal} asOf={asOf} live={phase === 'open' ? slug : undefined} />
          {shown && (
            <p className="hint mt-4">
              <a href={to.campaign(slug)}>{say('overview.page')}</a>
            </p>
          )}
        </section>
        <Funnel {...pulse.funnel} />
      </div>
      {begun ? (
        <div className="mt-12">
          <GrowthFigure campaign={campaign} growth={growth} />
        </div>
      ) : (
        <p className="mt-12 max-w-[42rem] border-t border-ink pt-4">{say('overview.none')}</p>
      )}
      <div className="mt-12 grid grid-cols-1 gap-x-10 gap-y-12 md:grid-cols-2 lg:gap-x-16">
        <MailHealth {...pulse.mail} />
        <LargestPartners slug={slug} partners={partners} />
        {begun && <Countries slug={published} shares={countries} fewest={fewest} />}
        {begun && <Occupations slug={published} shares={occupations} />}
        {begun && <AnswerFigures questions={questions} sums={sums} />}
      </div>
    </Desk>
  )
}
