import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'
import { Desk } from './desk.tsx'
import { LooksPart, type WaitingUpdate } from './looks-part.tsx'

type Campaign = {
  slug: string
  teamId: string
  phase: keyof typeof phaseNames
  title: string
  locale: string
  count: number
}
type Props = {
  name: string
  teams: { id: string; name: string }[]
  campaigns: Campaign[]
  mayBegin: boolean
  discarded: boolean
  /** Whether a team has been left just now. */
  left: boolean
  looks: WaitingUpdate[]
  /** Whether whoever sits here runs this copy. */
  isOperator: boolean
}

/** What each phase of a campaign is called at the desk. */
const phaseNames = {
  draft: 'desk.phase.draft',
  private: 'desk.phase.private',
  scheduled: 'desk.phase.scheduled',
  open: 'desk.phase.open',
  closed: 'desk.phase.closed',
  archived: 'launch.phase.archived',
  withdrawn: 'desk.phase.withdrawn',
  discarded: 'desk.phase.discarded',
} as const satisfies Record<string, MessageId>

/** The desk's first page: one's teams and their campaigns, or how to begin. */
export function DeskHome({ name, teams, campaigns, mayBegin, discarded, looks, left, isOperator }: Props) {
  const { say, to, intl } = useSite()
  return (
    <Desk title={say('desk.welcome', { name: `\u2068${name}\u2069` })}>
      {(discarded || left) && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
          {say(left ? 'team.done.left' : 'discard.done')}
        </p>
      )}
      {isOperator && (
        <p className="mt-5">
          <a href={to.operator()}>{say('operator.title')}</a>
        </p>
      )}
      <LooksPart looks={looks} />
      {teams.length === 0 && (
        <>
          <p className="mt-5 max-w-[38rem]">
            {say('desk.noTeam')} {say('account.teamFirst')}
          </p>
          <p className="mt-6">
            <a className="press" href={to.newTeam()}>
              {say('account.newTeam')}
            </a>
          </p>
        </>
      )}
      {mayBegin && (
        <p className="mt-5">
          <a href={to.newCampaign()} className="press">
            {say('launch.new')}
          </a>
        </p>
      )}
      {teams.map(({ id, name: team }) => {
        const own = campaigns.filter(({ teamId }) => teamId === id)
        return (
          <section key={id} className="mt-8" aria-labelledby={`team-${id}`}>
            <h2 id={`team-${id}`} className="border-b border-ink pb-1 text-title font-semibold">
              <a href={to.team(id)}>
                <bdi>{team}</bdi>
              </a>
            </h2>
            {own.length === 0 && <p className="mt-4 max-w-[38rem]">{say('desk.noCampaign')}</p>}
            <ul>
              {own.map(({ slug, title, phase, count, locale }) => (
                <li
                  key={slug}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3"
                >
                  <a
                    href={to.deskCampaign(slug, phase === 'draft' ? '/edit' : '')}
                    lang={title ? locale : undefined}
                    className="min-w-0 font-semibold wrap-anywhere"
                  >
                    <bdi>{title || say('launch.untitled')}</bdi>
                  </a>
                  <span className="hint">
                    {say(phaseNames[phase])}
                    {/* Nobody can have signed what is not out, or has been taken back. */}
                    {(count > 0 || phase === 'open' || phase === 'private') && (
                      <>
                        {' · '}
                        <span className="tabular-nums">{intl.formatNumber(count)}</span>{' '}
                        {say('count.people', { count })}
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {teams.length > 0 && (
        <p className="mt-8">
          <a className="press press-quiet" href={to.newTeam()}>
            {say('team.new.title')}
          </a>
        </p>
      )}
    </Desk>
  )
}
