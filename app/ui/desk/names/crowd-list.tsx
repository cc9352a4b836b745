import { useSite } from '../../site.tsx'

export type ShownCrowd = {
  id: string
  state: 'noticed' | 'held'
  kind: 'domain' | 'network'
  domain: string | null
  span: 'hour' | 'day'
  alike: number
  everybody: number
  seenAt: string
  held: number
}

/** Many who came from one place: why their names wait, and the press that shows them all. */
export function CrowdList({ slug, crowds }: { slug: string; crowds: ShownCrowd[] }) {
  const { say, to } = useSite()
  const path = to.deskCampaign(slug, '/names?queue=bursts')
  const what = ({ kind, domain, alike, everybody }: ShownCrowd) => {
    if (kind === 'network') return say('review.crowd.network', { alike, everybody })
    if (domain === null) return say('review.crowd.anyDomain', { alike, everybody })
    return say('review.crowd.domain', { alike, everybody, domain: `\u2068${domain}\u2069` })
  }
  return (
    <section aria-labelledby="crowds" className="mt-8">
      <h2 id="crowds" className="text-title font-semibold">
        {say('review.crowd.title')}
      </h2>
      <p className="mt-1 max-w-[38rem] text-quiet">{say('review.crowd.body')}</p>
      <ul className="mt-4 border-t border-ink">
        {crowds.map((crowd) => {
          const { id, span, seenAt, held, state } = crowd
          return (
            <li key={id} className="border-b border-rule py-4">
              <p className="hint">{say('review.crowd.when', { span, at: new Date(seenAt) })}</p>
              <p id={`crowd-${id}`} className="break-words">
                <span className="font-semibold">{what(crowd)}</span>{' '}
                {say('review.crowd.held', { count: held })}
              </p>
              <form method="post" action={path} className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
                <input type="hidden" name="burst" value={id} />
                <button
                  type="submit"
                  name="through"
                  value={id}
                  className="press press-quiet"
                  aria-describedby={`crowd-${id}`}
                >
                  {say(state === 'held' ? 'review.crowd.letThrough' : 'review.crowd.trust')}
                </button>
                {state === 'held' && (
                  <button
                    type="submit"
                    name="deed"
                    value="strike"
                    className="press-link"
                    aria-describedby={`crowd-${id}`}
                  >
                    {say('review.crowd.look')}
                  </button>
                )}
              </form>
            </li>
          )
        })}
      </ul>
      <p className="hint mt-3 max-w-[38rem]">{say('review.crowd.letThroughHint')}</p>
    </section>
  )
}
