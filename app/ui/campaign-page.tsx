import type { Question } from '#questions'
import type { SigningFaults } from '#signatures'
import { CampaignNote } from './campaign-note.tsx'
import { Addressees, CampaignSections, type ShownSections } from './campaign-sections.tsx'
import { Count } from './count.tsx'
import { kindNames } from './kind-names.ts'
import { Names, type Named } from './names.tsx'
import type { FormFields } from './showing-fields.tsx'
import { Share } from './share.tsx'
import { SignForm } from './sign-form.tsx'
import { Rich, useSite } from './site.tsx'
import { CampaignNews, type CampaignNewsFacts } from './updates/campaign-news.tsx'
import { StatementWords, type Words } from './statement-words.tsx'

export type ShownCampaign = {
  slug: string
  kind: 'statement' | 'album' | 'book'
  phase: 'draft' | 'scheduled' | 'open' | 'closed' | 'archived' | 'withdrawn'
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
  latest: Named[]
  countries: number
  sections?: ShownSections
  wordmark?: { src: string; width: number; height: number }
  /** Absent on the preview of a draft, which has none yet. */
  news?: CampaignNewsFacts
  /** Whether there is an edition of its book to be read. */
  hasBook?: boolean
  refused?: { faults: SigningFaults; typed: Record<string, string> }
  from?: string
}

/** A campaign: the words, the number, the form, the names. Nothing else. */
export function CampaignPage(props: Props) {
  const { campaign, pinned, latest, countries, sections, wordmark, news, refused, from } = props
  const { say, to } = useSite()
  const { slug, count, phase } = campaign
  const draft = phase === 'draft'
  const coming = phase === 'scheduled' || draft
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
          {!coming && (
            <Count
              count={count}
              goal={campaign.goal}
              asOf={campaign.asOf}
              live={phase === 'open' ? slug : undefined}
            />
          )}
          {phase === 'open' && (
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
          {phase === 'open' ? (
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
          {count === 0 ? (
            <p className="mt-4 text-quiet">{coming ? say('names.notYet') : say('names.none')}</p>
          ) : (
            <FrontNames slug={slug} pinned={pinned} latest={latest} />
          )}
        </section>
      </div>
      {sections && <CampaignSections sections={sections} locale={campaign.locale} />}
      {!draft && (
        <div className="no-print mt-14 border-t border-rule pt-6">
          <Share slug={slug} title={campaign.title} />
        </div>
      )}
    </>
  )
}

function FrontNames({ slug, pinned, latest }: Pick<Props, 'pinned' | 'latest'> & { slug: string }) {
  const { say, to } = useSite()
  return (
    <>
      {pinned.length > 0 && (
        <>
          <h3 className="kicker mt-6 border-b border-ink pb-1 font-semibold">{say('names.first')}</h3>
          <Names names={pinned} large of={slug} />
        </>
      )}
      <h3 className="kicker mt-8 border-b border-ink pb-1 font-semibold">{say('names.latest')}</h3>
      <Names names={latest} of={slug} />
      <p className="mt-6">
        <a href={to.signatories(slug)} className="font-semibold">
          {say('names.all')}
        </a>
      </p>
      <p className="hint mt-3">
        {say('names.selfDescribed')} {say('review.notMe.hint')}
      </p>
    </>
  )
}
