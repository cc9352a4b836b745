import type { Question } from '#questions'
import { CampaignNote } from './campaign-note.tsx'
import { Addressees, CampaignSections, type ShownSections } from './campaign-sections.tsx'
import { Count } from './count.tsx'
import { kindNames } from './kind-names.ts'
import { FrontNames, type Before } from './front-names.tsx'
import type { Named } from './names.tsx'
import { NotPublic } from './not-public.tsx'
import type { FormFields } from './showing-fields.tsx'
import { Share } from './share.tsx'
import { SignForm, type Refusal } from './sign-form.tsx'
import { Rich, useSite } from './site.tsx'
import { CampaignNews, type CampaignNewsFacts } from './updates/campaign-news.tsx'
import { StatementWords, type Words } from './statement-words.tsx'
import { WordsCounts, type VersionFigure } from './words/words-counts.tsx'

export type ShownCampaign = {
  slug: string
  kind: 'statement' | 'album' | 'book'
  phase: 'draft' | 'private' | 'scheduled' | 'open' | 'closed' | 'archived' | 'withdrawn' | 'discarded'
  /** What those invited need to know, where it is not public yet. */
  privately?: { launchesAt: string | null; showsCount: boolean }
  organiser: string
  goal: number | null
  fields: FormFields
  questions: Question[]
  opensAt: string
  closesAt: string | null
  displayPausedAt: string | null
  count: number
  asOf: string
  locales: string[]
  locale: string
  title: string
  context: string
  statement: Words
}

type Props = {
  campaign: ShownCampaign
  pinned: Named[]
  /** Who signed before the launch: how many, when that was, and the first few names. Absent where nobody could. */
  before?: Before
  latest: Named[]
  countries: number
  /** How many stand under each version of the words; absent before it is public. */
  versions?: VersionFigure[]
  sections?: ShownSections
  wordmark?: { src: string; width: number; height: number }
  /** Absent on the preview of a draft, which has none yet. */
  news?: CampaignNewsFacts
  /** Whether there is an edition of its book to be read. */
  hasBook?: boolean
  refused?: Refusal
  from?: string
}

/** A campaign: the words, the number, the form, the names. Nothing else. */
export function CampaignPage(props: Props) {
  const { campaign, pinned, before, latest, countries, versions, sections, wordmark, news, refused, from } =
    props
  const { say, to } = useSite()
  const { slug, count, phase } = campaign
  const draft = phase === 'draft'
  const privately = phase === 'private'
  const coming = phase === 'scheduled' || draft || privately
  const takesNames = phase === 'open' || privately
  const hasNews = news && news.updates.length + news.milestones.length > 0
  return (
    <>
      <article className="grid gap-x-16 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          {wordmark && <img {...wordmark} alt={campaign.organiser} className="wordmark mb-5" />}
          <p className="kicker">
            {say(kindNames[campaign.kind])} · <bdi>{campaign.organiser}</bdi>
          </p>
          {sections?.addressees && <Addressees addressees={sections.addressees} locale={campaign.locale} />}
          <StatementWords campaign={campaign} />
          {props.hasBook && (
            <p className="mt-6">
              <a href={to.book(slug)} className="font-semibold">
                {say('theBook.read')}
              </a>
            </p>
          )}
        </div>
        <aside
          className={`border-t border-ink pt-5 lg:border-t-0 lg:pt-6 ${hasNews ? 'lg:row-span-2' : ''}`}
          aria-label={say('count.label')}
        >
          {campaign.privately && <NotPublic privately={campaign.privately} />}
          {(!coming || campaign.privately?.showsCount) && (
            <Count
              count={count}
              goal={campaign.goal}
              asOf={campaign.asOf}
              live={phase === 'open' ? slug : undefined}
            />
          )}
          {!coming && versions && <WordsCounts slug={slug} versions={versions} />}
          {takesNames && (
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
          {campaign.kind === 'album' && !draft && (
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
        {hasNews && <CampaignNews slug={slug} news={news} />}
      </article>
      <div className="mt-12 grid grid-cols-1 gap-x-16 gap-y-12 border-t border-ink pt-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <section id="sign" className="no-print scroll-mt-6 lg:col-start-2 lg:row-start-1">
          {takesNames ? (
            <SignForm campaign={campaign} refused={refused} from={from} />
          ) : (
            <CampaignNote campaign={campaign} />
          )}
        </section>
        <section aria-labelledby="names-title" className="lg:col-start-1 lg:row-start-1">
          <h2 id="names-title" className="text-headline">
            {say('names.title')}
          </h2>
          {campaign.displayPausedAt && (
            <p className="mt-4 border-s-4 border-accent ps-4">
              {say('launch.resting', { at: new Date(campaign.displayPausedAt) })}
            </p>
          )}
          {count === 0 || privately ? (
            <p className="mt-4 text-quiet">
              {say(privately ? 'private.names' : coming ? 'names.notYet' : 'names.none')}
            </p>
          ) : (
            <FrontNames
              slug={slug}
              pinned={pinned}
              before={before}
              latest={latest}
              newest={campaign.statement.number}
            />
          )}
        </section>
      </div>
      {sections && <CampaignSections sections={sections} locale={campaign.locale} />}
      {!draft && !privately && (
        <div className="no-print mt-14 border-t border-rule pt-6">
          <Share slug={slug} title={campaign.title} />
        </div>
      )}
    </>
  )
}
