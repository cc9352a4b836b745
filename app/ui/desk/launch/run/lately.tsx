import type { DeedFacts } from '#i18n/say-deed.ts'
import { useSite } from '../../../site.tsx'
import { AuditSentence } from '../../audit-sentence.tsx'

export type LatelyEntry = { id: string; deed: string; facts: DeedFacts; who: string | null; at: string }

/** What was done to this campaign lately, and by whom. The whole of it is in the log. */
export function Lately({ entries }: { entries: LatelyEntry[] }) {
  const { say, intl } = useSite()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="lately" className="mt-12 max-w-[38rem]">
      <h2 id="lately" className="kicker border-b border-ink pb-1 font-semibold">
        {say('launch.lately')}
      </h2>
      <ul>
        {entries.map(({ id, deed, facts, who, at }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2 text-note">
            <span className="min-w-0 wrap-anywhere">
              {who && (
                <>
                  <bdi>{who}</bdi> ·{' '}
                </>
              )}
              <AuditSentence deed={deed} facts={facts} />
            </span>
            <span className="text-quiet">
              {intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
