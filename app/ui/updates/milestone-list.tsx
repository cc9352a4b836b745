import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

export type ShownMilestone = {
  id: string
  happenedOn: string
  state: keyof typeof milestoneStateNames
  locale: string
  title: string
  source: string
}

/** What each state is called, for readers and at the desk. */
export const milestoneStateNames = {
  open: 'milestones.state.open',
  promised: 'milestones.state.promised',
  'partly-won': 'milestones.state.partlyWon',
  won: 'milestones.state.won',
  lost: 'milestones.state.lost',
  paused: 'milestones.state.paused',
} as const satisfies Record<string, MessageId>

/** A day of the calendar as a moment that reads as that day in UTC. */
export const dayOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** What a campaign has come to: day, state, sentence, source. */
export function MilestoneList({ milestones }: { milestones: ShownMilestone[] }) {
  const { say, intl } = useSite()
  return (
    <ol className="border-t border-ink">
      {milestones.map(({ id, happenedOn, state, locale, title, source }) => (
        <li key={id} className="border-b border-rule py-3">
          <p className="hint">
            <time dateTime={happenedOn}>
              {intl.formatDate(dayOf(happenedOn), { dateStyle: 'long', timeZone: 'UTC' })}
            </time>
            {' · '}
            <strong className="font-semibold text-ink">{say(milestoneStateNames[state])}</strong>
          </p>
          <p className="mt-1 wrap-anywhere">
            <bdi lang={locale}>{title}</bdi>
            {source && (
              <>
                {' '}
                <a className="hint" href={source} rel="nofollow ugc noopener">
                  {say('milestones.source')}{' '}
                  <bdi dir="ltr">({new URL(source).hostname.replace(/^www\./, '')})</bdi>
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
