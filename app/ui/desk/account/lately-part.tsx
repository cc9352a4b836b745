import { AuditSentence } from '../audit-sentence.tsx'
import { useSite } from '../../site.tsx'

export type OwnEntry = { id: string; deed: string; at: string }

/** What was done to the account lately, so that its owner notices what was not them. */
export function LatelyPart({ entries }: { entries: OwnEntry[] }) {
  const { say } = useSite()
  return (
    <section className="mt-12" aria-labelledby="lately">
      <h2 id="lately" className="border-b border-ink pb-1 text-title font-semibold">
        {say('account.lately.title')}
      </h2>
      <p className="mt-3 max-w-[38rem]">{say('account.lately.body')}</p>
      {entries.length > 0 && (
        <ol className="mt-3 border-t border-rule">
          {entries.map(({ id, deed, at }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2"
            >
              <AuditSentence deed={deed} facts={{}} />
              <time dateTime={at} className="hint">
                {say('review.signedAt', { at: new Date(at) })}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
