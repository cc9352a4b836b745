import type { ShownCampaign } from '../shown-campaign.ts'
import type { Growth } from './draw-growth.ts'
import { Figure } from './figure.tsx'
import { GrowthChart } from './growth-chart.tsx'
import { useSite, type PageSite } from '../site.tsx'
import { stepName } from './step-name.ts'
import { stepWords } from './time-words.ts'

type Props = {
  campaign: Pick<ShownCampaign, 'slug' | 'goal' | 'phase' | 'opensAt' | 'closesAt'>
  growth: Growth
}

/** How a campaign grew: its count over time, and what each step brought. */
export function GrowthFigure({ campaign, growth }: Props) {
  const { slug, goal } = campaign
  const site = useSite()
  const { say, to, intl } = site
  const says = saysOf(site, campaign, growth)
  const columns = [
    say('figures.when'),
    say('figures.signed'),
    say('figures.removed'),
    say('figures.standing'),
  ]
  const rows = growth.steps.map((step) => ({
    name: stepWords(intl, step),
    cells: [step.signed, step.removed, step.standing].map((number) => intl.formatNumber(number)),
  }))
  return (
    <Figure
      title={say('figures.growth.title')}
      says={says}
      table={{ columns, rows }}
      csv={campaign.phase === 'private' ? undefined : to.figuresCsv(slug, 'growth')}
    >
      <GrowthChart growth={growth} goal={goal} says={says} />
    </Figure>
  )
}

function saysOf(
  { say, intl }: PageSite,
  { phase, opensAt, closesAt }: Props['campaign'],
  { steps, stepHours, until }: Growth,
): string {
  const count = steps.at(-1)!.standing
  const removed = steps.reduce((sum, step) => sum + step.removed, 0)
  const busiest = steps.reduce((most, step) => (step.signed > most.signed ? step : most))
  const when = () => intl.formatDateTimeRange(opensAt, closesAt ?? until, { dateStyle: 'long' })
  const sentences = [
    phase === 'closed' || phase === 'archived'
      ? say('figures.growth.within', { count, when: when() })
      : say('figures.growth.since', { count, since: new Date(opensAt) }),
    count > 0 && removed > 0 && say('figures.growth.gone', { removed }),
    steps.length > 1 &&
      say('figures.growth.busiest', {
        step: stepName(stepHours),
        when: stepWords(intl, busiest),
        most: busiest.signed,
      }),
  ]
  return sentences.filter(Boolean).join(' ')
}
