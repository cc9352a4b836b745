import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

/** The deeds of the names room, as the log tells them. */
const told: Record<string, MessageId> = {
  showedNames: 'audit.deed.showedNames',
  hidNames: 'audit.deed.hidNames',
  struckNames: 'audit.deed.struckNames',
  askedForSecond: 'audit.deed.askedForSecond',
  secondedReview: 'audit.deed.secondedReview',
  refusedReview: 'audit.deed.refusedReview',
  undidReview: 'audit.deed.undidReview',
  keptName: 'audit.deed.keptName',
  watchedNames: 'audit.deed.watchedNames',
  unwatchedName: 'audit.deed.unwatchedName',
  pinnedName: 'audit.deed.pinnedName',
  unpinnedName: 'audit.deed.unpinnedName',
  orderedNames: 'audit.deed.orderedNames',
  mergedOccupations: 'audit.deed.mergedOccupations',
  partedOccupations: 'audit.deed.partedOccupations',
}

export type ShownEntry = {
  id: string
  deed: string
  facts: Record<string, string | number | boolean | null>
  why: string
  at: string
  who: string | null
}

/** What was done in the names room lately, by whom and why. */
export function EntryList({ entries }: { entries: ShownEntry[] }) {
  const { say } = useSite()
  const known = entries.filter(({ deed }) => Object.hasOwn(told, deed))
  if (known.length === 0) return null
  return (
    <section className="mt-10" aria-labelledby="entries">
      <h2 id="entries" className="border-b border-ink pb-1 text-title font-semibold">
        {say('review.lately')}
      </h2>
      <ul>
        {known.map(({ id, deed, facts, why, at, who }) => (
          <li key={id} className="border-b border-rule py-2.5 text-note">
            {say(told[deed]!, facts as Record<string, string | number>)}
            {why && (
              <>
                {' · '}
                <bdi dir="auto">{why}</bdi>
              </>
            )}
            <span className="block text-quiet">
              {who && (
                <>
                  <bdi>{who}</bdi>
                  {' · '}
                </>
              )}
              {say('review.signedAt', { at: new Date(at) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
