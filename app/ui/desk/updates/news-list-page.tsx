import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { NewsDesk, type DeskCampaign } from './news-desk.tsx'

export type ListedNews = {
  id: string
  number: number | null
  /** The version that it offers, where it is no news. */
  offers: number | null
  locale: string
  title: string
  savedAt: string
  publishedAt: string | null
  hiddenAt: string | null
  sending: 'sending' | 'paused' | 'cancelled' | 'sent' | null
  accepted: number | null
}

type Props = {
  campaign: DeskCampaign
  updates: ListedNews[]
  next: string | null
  mayWrite: boolean
  done?: 'discarded'
}

/** Where an update stands, in a word or two. */
const stateOf = ({ number, offers, hiddenAt, sending }: ListedNews): MessageId => {
  if (number === null && offers === null) return 'updates.state.draft'
  if (hiddenAt) return 'updates.state.hidden'
  if (sending === 'sending') return 'updates.state.sending'
  if (sending === 'paused') return 'updates.state.paused'
  return sending === 'sent' ? 'updates.state.sent' : 'updates.state.published'
}

/** Everything a team has written for a campaign. */
export function NewsListPage({ campaign, updates, next, mayWrite, done }: Props) {
  const { say, to, intl } = useSite()
  const { slug } = campaign
  return (
    <NewsDesk campaign={campaign} corner="news" title={say('updates.desk.title')}>
      {done && (
        <p role="status" className="mt-4 border-s-4 border-accent ps-4">
          {say('updates.discarded')}
        </p>
      )}
      <p className="mt-5 max-w-[38rem]">{say('updates.desk.teach')}</p>
      {mayWrite && (
        <form method="post" action={to.deskCampaign(slug, '/updates')} className="mt-6">
          <button type="submit" className="press">
            {say('updates.write')}
          </button>
        </form>
      )}
      {updates.length === 0 ? (
        <p className="mt-8 text-quiet">{say('updates.desk.none')}</p>
      ) : (
        <ul className="mt-8 border-t border-ink">
          {updates.map((update) => (
            <li
              key={update.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3"
            >
              <a
                href={to.deskCampaign(slug, `/updates/${update.id}`)}
                lang={update.title ? update.locale : undefined}
                className="font-semibold wrap-anywhere"
              >
                <bdi>{update.title || say('updates.untitled')}</bdi>
              </a>
              <span className="hint">
                {say(stateOf(update))} ·{' '}
                {intl.formatDate(new Date(update.publishedAt ?? update.savedAt), {
                  dateStyle: 'medium',
                  timeZone: 'UTC',
                })}
                {update.accepted !== null && ` · ${say('updates.emails', { count: update.accepted })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <p className="mt-6">
          <a href={`${to.deskCampaign(slug, `/updates?after=${next}`)}`} rel="next" className="font-semibold">
            {say('updates.older')}
          </a>
        </p>
      )}
    </NewsDesk>
  )
}
