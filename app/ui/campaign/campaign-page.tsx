import { CampaignNote } from './campaign-note.tsx'
import { CampaignSections, type ShownSections } from './campaign-sections.tsx'
import { CampaignNames } from './campaign-names.tsx'
import { CampaignNumber } from './campaign-number.tsx'
import { CampaignWords } from './campaign-words.tsx'
import { takesNames, type ShownCampaign } from '../shown-campaign.ts'
import type { Before } from '../list/front-names.tsx'
import type { Named } from '../list/names.tsx'
import { Share } from '../sharing/share.tsx'
import { SignForm, type Refusal } from '../signing/sign-form.tsx'
import { useSite } from '../site.tsx'
import { CampaignNews, type CampaignNewsFacts } from '../updates/campaign-news.tsx'
import type { VersionFigure } from '../words/words-counts.tsx'

type Props = {
  campaign: ShownCampaign
  pinned: Named[]
  before?: Before
  latest: Named[]
  countries: number
  versions?: VersionFigure[]
  sections?: ShownSections
  wordmark?: { src: string; width: number; height: number }
  /** Absent on the preview of a draft, which has none yet. */
  news?: CampaignNewsFacts
  hasBook?: boolean
  /** By how many minutes outages of ours have moved its closing time, and when the last one ended. */
  moved?: { minutes: number; at: string }
  mail?: { minutes?: number }
  refused?: Refusal
  from?: string
}

/** A campaign: the words, the number, the form, the names. Nothing else. */
export function CampaignPage(props: Props) {
  const { campaign, pinned, before, latest, countries, versions, sections, wordmark, news, hasBook } = props
  const { say } = useSite()
  const { slug, phase } = campaign
  const hasNews = news && news.updates.length + news.milestones.length > 0
  return (
    <>
      <article className="grid gap-x-16 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <CampaignWords campaign={campaign} sections={sections} wordmark={wordmark} hasBook={hasBook} />
        <CampaignNumber
          campaign={campaign}
          countries={countries}
          versions={versions}
          tall={hasNews}
          again={!!props.refused}
        />
        {hasNews && <CampaignNews slug={slug} news={news} />}
      </article>
      <div className="mt-12 grid grid-cols-1 gap-x-16 gap-y-12 border-t border-ink pt-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <section id="sign" className="no-print scroll-mt-6 lg:col-start-2 lg:row-start-1">
          {props.moved && (
            <p className="mb-6 border-s-4 border-accent ps-4">
              {say('spike.moved', { ...props.moved, at: new Date(props.moved.at) })}
            </p>
          )}
          {takesNames(campaign) ? (
            <SignForm campaign={campaign} refused={props.refused} from={props.from} mail={props.mail} />
          ) : (
            <CampaignNote campaign={campaign} />
          )}
        </section>
        <CampaignNames campaign={campaign} pinned={pinned} before={before} latest={latest} />
      </div>
      {sections && <CampaignSections sections={sections} locale={campaign.locale} />}
      {phase !== 'draft' && phase !== 'private' && (
        <div className="no-print mt-14 border-t border-rule pt-6">
          <Share slug={slug} title={campaign.title} />
        </div>
      )}
    </>
  )
}
