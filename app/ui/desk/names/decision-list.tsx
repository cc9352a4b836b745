import { useSite } from '../../site.tsx'
import { deedNames, reasonNames, stateNames } from './words.ts'

export type ShownDecision = {
  id: string
  state: Exclude<keyof typeof stateNames, 'drafted'>
  deed: keyof typeof deedNames
  reason?: keyof typeof reasonNames
  found: number
  at: string
  who: string | null
}

/** What was decided about names of a campaign, newest first. */
export function DecisionList({ slug, decisions }: { slug: string; decisions: ShownDecision[] }) {
  const { say, to } = useSite()
  return (
    <ul className="mt-6 border-t border-ink">
      {decisions.map(({ id, state, deed, reason, found, at, who }) => (
        <li key={id} className="border-b border-rule py-3">
          <a href={to.deskCampaign(slug, `/names/reviews/${id}`)} className="font-semibold">
            {say(deedNames[deed])}: {say('review.found', { count: found })}
          </a>
          <p className="hint">
            {say(stateNames[state])}
            {' · '}
            {reason && `${say(reasonNames[reason])} · `}
            {who && (
              <>
                <bdi>{who}</bdi>
                {' · '}
              </>
            )}
            {say('review.signedAt', { at: new Date(at) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
