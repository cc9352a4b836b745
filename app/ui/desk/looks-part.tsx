import { useSite } from '../site.tsx'

export type WaitingUpdate = {
  id: string
  team: string
  campaign: string
  recipients: number
  askedAt: string
}

/** Updates of new teams that wait until whoever sits here has looked at them. */
export function LooksPart({ looks }: { looks: WaitingUpdate[] }) {
  const { say, to } = useSite()
  if (looks.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="looks">
      <h2 id="looks" className="border-b border-ink pb-1 text-title font-semibold">
        {say('looks.listTitle')}
      </h2>
      <ul>
        {looks.map(({ id, team, campaign, recipients, askedAt }) => (
          <li key={id} className="border-b border-rule py-3">
            <a href={to.look(id)} className="font-semibold">
              <bdi>{campaign}</bdi>
            </a>
            <p className="hint">
              <bdi>{team}</bdi> · {say('updates.people', { count: recipients })} ·{' '}
              {say('review.signedAt', { at: new Date(askedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
