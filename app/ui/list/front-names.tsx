import { Names, type Named } from './names.tsx'
import { useSite } from '../site.tsx'

export type Before = { at: string; standing: number; names: Named[] }
type Props = { slug: string; pinned: Named[]; before?: Before; latest: Named[]; newest: number }

/** The names on a campaign's page: those on top, those who signed before the launch, and the newest. */
export function FrontNames({ slug, pinned, before, latest, newest }: Props) {
  const { say, to } = useSite()
  const others = before?.names ?? []
  return (
    <>
      {pinned.length + others.length > 0 && (
        <h3 className="kicker mt-6 border-b border-ink pb-1 font-semibold">{say('names.first')}</h3>
      )}
      {pinned.length > 0 && <Names names={pinned} large of={slug} newest={newest} />}
      {others.length > 0 && <Names names={others} of={slug} newest={newest} />}
      {before && before.standing > 0 && (
        <p className="mt-4 text-note">
          {say('names.before', { count: before.standing, at: new Date(before.at) })}{' '}
          <a href={to.signatories(slug, { first: 'yes' })}>{say('names.allFirst')}</a>
        </p>
      )}
      <h3 className="kicker mt-8 border-b border-ink pb-1 font-semibold">{say('names.latest')}</h3>
      <Names names={latest} of={slug} newest={newest} />
      <p className="no-print mt-6">
        <a href={to.signatories(slug)} className="font-semibold">
          {say('names.all')}
        </a>
      </p>
      <p className="hint mt-3">
        {say('names.selfDescribed')} <span className="no-print">{say('review.notMe.hint')}</span>
      </p>
    </>
  )
}
