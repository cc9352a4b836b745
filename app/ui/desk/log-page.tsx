import type { DeedFacts } from '#i18n/say-deed.ts'
import { useSite } from '../site.tsx'
import { AuditSentence } from './audit-sentence.tsx'
import { Desk } from './desk.tsx'
import { LogFilter, type LogFilterFacts } from './log-filter.tsx'

type ShownEntry = {
  id: string
  deed: string
  facts: DeedFacts
  why: string
  at: string
  who: string | null
  campaign: string | null
  title: string | null
}

type Props = LogFilterFacts & {
  /** Whose log it is: a campaign's, or all of a team's. */
  campaign?: { slug: string; title: string }
  team?: { id: string; name: string }
  entries: ShownEntry[]
  /** The address of the page before this one in time; null on the last. */
  older: string | null
  /** The address of the newest page; null when this is it. */
  newest: string | null
}

/** What was done, by day, the newest first: when, what, who and why. */
export function LogPage({ campaign, team, entries, older, newest, ...filtering }: Props) {
  const { say, intl } = useSite()
  const filtered = !!(filtering.filter.by || filtering.filter.about)
  const days = Map.groupBy(entries, ({ at }) => at.slice(0, 10))
  return (
    <Desk title={say('audit.title')} campaign={campaign} team={team} here={team ? 'team-log' : 'log'}>
      <p className="mt-3 max-w-[40rem]">{say('audit.body')}</p>
      <LogFilter {...filtering} />
      {entries.length === 0 && (
        <p className="mt-8 max-w-[40rem]" role="status">
          {say(newest ? 'audit.noMore' : filtered ? 'audit.noneSuch' : 'audit.none')}
        </p>
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="mt-8 max-w-[54rem]" aria-labelledby={`day-${day}`}>
          <h2
            id={`day-${day}`}
            className="border-b border-ink pb-1 text-title font-semibold break-after-avoid"
          >
            {intl.formatDate(day, { dateStyle: 'full' })}
          </h2>
          <ol>
            {ofDay.map((entry) => (
              <LogEntry key={entry.id} entry={entry} named={!campaign} />
            ))}
          </ol>
        </section>
      ))}
      {(newest ?? older) && (
        <nav aria-label={say('audit.pages')} className="no-print mt-8 flex flex-wrap gap-x-6 gap-y-2">
          {newest && <a href={newest}>{say('audit.newest')}</a>}
          {older && (
            <a href={older} rel="next" className="font-semibold">
              {say('audit.older')}
            </a>
          )}
        </nav>
      )}
    </Desk>
  )
}

function LogEntry({ entry, named }: { entry: ShownEntry; named: boolean }) {
  const { say, to, intl } = useSite()
  const { deed, facts, why, at, who, campaign, title } = entry
  return (
    <li className="grid break-inside-avoid grid-cols-[4rem_1fr] items-baseline gap-x-4 border-b border-rule py-3 print:py-1.5">
      <time dateTime={at} className="text-note tabular-nums text-quiet">
        {intl.formatTime(at, { timeStyle: 'short' })}
      </time>
      <div className="[overflow-wrap:anywhere]">
        <p>
          <AuditSentence deed={deed} facts={facts} />
        </p>
        {why && <p>{say('audit.why', { why: `\u2068${why}\u2069` })}</p>}
        <p className="hint">
          {who ? <bdi>{who}</bdi> : say('audit.nobody')}
          {named && campaign && (
            <>
              {'\u00A0· '}
              <a href={to.deskCampaign(campaign, '/log')}>
                <bdi>{title || say('launch.untitled')}</bdi>
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
