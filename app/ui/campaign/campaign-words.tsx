import { Addressees, type ShownSections } from './campaign-sections.tsx'
import { kindName } from '../kind-names.ts'
import { useSite } from '../site.tsx'
import { StatementWords } from '../words/statement-words.tsx'
import type { ShownCampaign } from '../shown-campaign.ts'

type Props = {
  campaign: ShownCampaign
  sections?: ShownSections
  wordmark?: { src: string; width: number; height: number }
  /** Whether there is an edition of its book to be read. */
  hasBook?: boolean
}

/** Who speaks, to whom, and the words that people put their names to. */
export function CampaignWords({ campaign, sections, wordmark, hasBook }: Props) {
  const { say, to } = useSite()
  return (
    <div>
      {wordmark && <img {...wordmark} alt={campaign.organiser} className="wordmark mb-5" />}
      <p className="kicker">
        {say(kindName(campaign.kind))} · <bdi>{campaign.organiser}</bdi>
      </p>
      {sections?.addressees && <Addressees addressees={sections.addressees} locale={campaign.locale} />}
      <StatementWords campaign={campaign} />
      {hasBook && (
        <p className="mt-6">
          <a href={to.book(campaign.slug)} className="font-semibold">
            {say('theBook.read')}
          </a>
        </p>
      )}
    </div>
  )
}
