import { useSite } from '../site.tsx'
import { UpdateWords, type UpdateText } from './update-words.tsx'

type Props = {
  campaign: { slug: string; title: string; locale: string; phase: string }
  update: UpdateText
}

/** One piece of news from a campaign. */
export function UpdatePage({ campaign, update }: Props) {
  const { say, to } = useSite()
  const { slug, title, locale, phase } = campaign
  return (
    <article className="py-8 sm:py-10">
      <p className="kicker">
        <a href={to.campaign(slug)} lang={locale}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <UpdateWords update={update} />
      <p className="no-print mt-10 flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-5">
        <a href={to.updates(slug)}>{say('updates.all')}</a>
        <a href={to.campaign(slug)} className="font-semibold">
          {say(phase === 'open' ? 'home.readAndSign' : 'updates.toCampaign')}
        </a>
      </p>
    </article>
  )
}
