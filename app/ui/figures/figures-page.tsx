import type { ShownCampaign } from '../shown-campaign.ts'
import type { Growth } from './draw-growth.ts'
import { GrowthFigure } from './growth-figure.tsx'
import { SharesFigure, type Shares } from './shares-figure.tsx'
import { useSite } from '../site.tsx'

type Countries = Shares & { different: number }
type Figures = { growth: Growth; countries: Countries; occupations: Shares; fewest: number }
type Props = { campaign: ShownCampaign; figures: Figures }

/** A campaign's figures: when people signed, from where, and what they do. Sums only, never people. */
export function FiguresPage({ campaign, figures }: Props) {
  const { say, to } = useSite()
  const { slug, phase } = campaign
  const { growth, fewest } = figures
  const begun = growth.steps.some(({ signed }) => signed > 0)
  return (
    <article className="py-8">
      <p className="kicker">
        <a href={to.campaign(slug)}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline">{say('figures.heading')}</h1>
      {begun ? (
        <div className="mt-8 grid grid-cols-1 gap-x-10 gap-y-12 md:grid-cols-2 lg:gap-x-16">
          <div className="md:col-span-2">
            <GrowthFigure campaign={campaign} growth={growth} />
          </div>
          <Countries slug={slug} shares={figures.countries} fewest={fewest} />
          <Occupations slug={slug} shares={figures.occupations} />
        </div>
      ) : (
        <p className="mt-6">{phase === 'scheduled' ? say('figures.notYet') : say('names.none')}</p>
      )}
      {begun && <p className="hint mt-10">{say('figures.note', { fewest })}</p>}
    </article>
  )
}

/** From which countries the signatures come. */
export function Countries({ slug, shares, fewest }: { slug?: string; shares: Countries; fewest: number }) {
  const { say, to, intl } = useSite()
  const { named, different } = shares
  if (different === 0) return null
  const nameOf = (code: string) => intl.formatDisplayName(code, { type: 'region' }) ?? code
  const [first] = named
  const says = first
    ? say('figures.countries.says', { different, name: nameOf(first.label), standing: first.standing })
    : say('figures.countries.small', { fewest })
  return (
    <SharesFigure
      {...shares}
      title={say('figures.countries.title')}
      says={says}
      csv={slug && to.figuresCsv(slug, 'countries')}
      what={say('form.country')}
      nameOf={nameOf}
      own={false}
      rest={{ drawn: say('figures.countries.others'), listed: say('figures.countries.few', { fewest }) }}
    />
  )
}

/** What the people do who signed. */
export function Occupations({ slug, shares }: { slug?: string; shares: Shares }) {
  const { say, to } = useSite()
  const { named, others: unnamed } = shares
  if (named.length === 0 && unnamed === 0) return null
  const [first] = named
  const others = say('figures.occupations.others')
  return (
    <SharesFigure
      {...shares}
      title={say('figures.occupations.title')}
      says={
        first
          ? say('figures.occupations.says', { name: isolated(first.label), standing: first.standing })
          : say('figures.occupations.small')
      }
      csv={slug && to.figuresCsv(slug, 'occupations')}
      what={say('form.occupation')}
      nameOf={(label) => label}
      own
      rest={{ drawn: others, listed: others }}
    />
  )
}

// Words of another direction keep to themselves within a sentence that is also read out: FSI and PDI (Unicode UAX 9).
const isolated = (words: string) => `\u2068${words}\u2069`
